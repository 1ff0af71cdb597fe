import { theme } from '../state/theme.ts';
import { thumbnailPictures } from './thumbnail-pictures.ts';

/** The figure of an experiment, small and without words. Beside its title, so it has no text of its own. */
export function Thumbnail({ id }: { id: string }) {
  const picture = thumbnailPictures.get(`${id}-${theme.value}`);
  return (
    <span class="thumbnail" aria-hidden="true">
      {picture !== undefined && <img src={picture} alt="" loading="lazy" width={320} height={180} />}
    </span>
  );
}
