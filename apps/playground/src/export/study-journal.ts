import { findExperiment, studyOfSearch, type Trial } from '@downhill/experiments';
import { journalText } from '@downhill/experiments/study';
import type { Run } from '../run/run.ts';

/** A file with the study that a search of one seed is, as far as it has come. */
interface StudyJournal {
  readonly name: string;
  readonly text: string;
}

/** The study of the first seed, in Optuna's journal format; trials that have not ended wait in it. */
export function studyJournal(id: string, run: Run): StudyJournal {
  const { config } = run;
  const seed = run.seeds[0]!;
  const histories = [...run.histories.values()].filter(({ task }) => task.seed === seed);
  const ended = histories.filter(({ output }) => output !== undefined);
  const outputs = new Map([[seed, new Map(ended.map(({ task, output }) => [task.variant, output as Trial]))]]);
  const tasks = histories.length > 0 ? histories.map(({ task }) => task) : findExperiment(id).tasks(config, seed);
  return { name: `${id}-seed-${seed}.jsonl`, text: journalText(studyOfSearch({ config, outputs, tasks }, seed)) };
}
