import { palettes, type Palette } from '../figures/palette.ts';
import { fontFamily } from '../figures/svg/theme-css.ts';

const names = ['paper', 'ink', 'muted', 'axis', 'grid', 'green', 'vermillion', 'blue'] as const;
const variables = (palette: Palette): string => names.map((name) => `--${name}:${palette[name]}`).join(';');
/** What figures take from the page around them: the colours of paper, whatever the screen shows. */
const inFigures = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, value]) => `--downhill-${name}:${value}`)
    .join(';');

/** The style sheet of the report: light and dark as the figures, one column, a list of contents beside it where there is room. */
export const reportCss = `
:root{${variables(palettes.light)};color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{${variables(palettes.dark)}}}
:root[data-theme=light]{${variables(palettes.light)};color-scheme:light}
:root[data-theme=dark]{${variables(palettes.dark)};color-scheme:dark}
:root[data-lang=en] [lang=ko],:root[data-lang=ko] [lang=en]{display:none}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 ${fontFamily};overflow-wrap:anywhere;word-break:keep-all}
a{color:var(--blue);text-underline-offset:2px}
a:focus-visible,select:focus-visible,summary:focus-visible{outline:2px solid var(--blue);outline-offset:2px}
.skip{position:absolute;left:-99em}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);z-index:2;padding:.3rem .6rem}
.page{display:grid;grid-template-columns:15rem minmax(0,54rem);gap:0 3rem;justify-content:center;padding:0 1.5rem 4rem}
header{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:end;justify-content:space-between;padding:2rem 0 1rem;border-bottom:1px solid var(--grid)}
h1{font-size:1.9rem;line-height:1.25;margin:0}
header p{margin:.25rem 0 0;color:var(--muted)}
.controls{display:flex;gap:1rem;font-size:.9rem}
select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--axis);border-radius:6px;padding:.15rem .4rem}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:1.5rem 0;font-size:.9rem}
nav ol{list-style:none;margin:0;padding:0}
nav li{margin:.3rem 0}
nav a{color:inherit;text-decoration:none}
nav a:hover{text-decoration:underline}
nav small{color:var(--muted)}
main{min-width:0;padding-top:.5rem}
section{padding-top:1.5rem;scroll-margin-top:.5rem}
section+section{border-top:1px solid var(--grid);margin-top:2rem}
h2{font-size:1.4rem;line-height:1.3;margin:0 0 .5rem}
h3{font-size:1rem;margin:1.2rem 0 .3rem}
.anchor{font-size:.85rem;font-weight:400;color:var(--muted);text-decoration:none;white-space:nowrap}
.lead{margin:.25rem 0 1rem}
.note,.remark{color:var(--muted);font-size:.9rem}
.remark{margin:.2rem 0 0;font-weight:400}
figure{margin:1.5rem 0 2rem;break-inside:avoid;scroll-margin-top:.5rem}
figcaption{font-size:.9rem;color:var(--muted);margin-top:.4rem}
figcaption strong{color:var(--ink)}
.links{white-space:nowrap}
.scroll{overflow-x:auto}
.drawing svg,.single img{display:block;max-width:100%;height:auto;min-width:min(100%,34rem);margin:0 auto}
.narrow{display:none}
.choice{font-size:.9rem;margin:.5rem 0}
table{border-collapse:collapse;font-size:.9rem;margin:1rem 0;width:100%}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--grid)}
thead th{color:var(--muted);font-weight:600;border-bottom-color:var(--axis);white-space:nowrap}
tbody th,tfoot th{font-weight:400}
.number,.data td{font-variant-numeric:tabular-nums;white-space:nowrap}
.section,.verdict{white-space:nowrap;font-variant-numeric:tabular-nums}
.claims{min-width:36rem}.outcomes{min-width:30rem}.overview{min-width:30rem}
.claims th[scope=row]{width:46%}
.measured ul{margin:.3rem 0;padding:0;list-style:none}
.data{width:auto;min-width:0}
.data td.words{white-space:normal}
.good{color:var(--green)}.fault,.bad .verdict{color:var(--vermillion)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
details{font-size:.9rem;margin:.4rem 0}
summary{cursor:pointer;color:var(--muted)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.5rem;margin:.5rem 0;font-size:.9rem}
dt{color:var(--muted)}dd{margin:0}
code{font-size:.9em}
@media (max-width:60rem){
.page{grid-template-columns:minmax(0,1fr);padding:0 1rem 3rem}
nav{position:static;max-height:none;padding:1rem 0 0;border-bottom:1px solid var(--grid)}
nav ol{columns:2;padding-bottom:.8rem}
h1{font-size:1.5rem}
dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}
.scroll.drawing svg,.single img{min-width:34rem}
}
@media (max-width:40rem){
nav ol{columns:1}
.wide{display:none}
.narrow:not([hidden]){display:block}
.claims,.outcomes,.overview{min-width:0}
.claims thead,.outcomes thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.claims tr,.outcomes tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--grid)}
.claims :is(th,td),.outcomes :is(th,td){display:inline-block;border:0;padding:0 .8rem 0 0}
.claims th[scope=row],.outcomes th[scope=row],.claims .measured{display:block;width:auto}
.overview :is(th,td):nth-child(2){display:none}
}
@media print{
:root,:root[data-theme]{${variables(palettes.light)};color-scheme:light}
:root .dh-auto{${inFigures(palettes.light)}}
.page{display:block;padding:0}
nav,.controls,.choice,.links,.skip,.tables,.measured details{display:none}
header{padding-top:0}
body{font-size:10.5pt}
a{color:inherit;text-decoration:none}
section{break-before:page;border:0!important;margin:0!important}
#summary{break-before:auto}
tr,figcaption,.outcomes,.config{break-inside:avoid}
h2,caption,thead,.lead{break-after:avoid}
figure{margin:.8rem 0 1.2rem}
.drawing svg{max-width:150mm}
details::details-content{content-visibility:visible;block-size:auto}
.config{font-size:.8rem;margin:.3rem 0}.config :is(th,td){padding:.1rem .8rem .1rem 0}
.note{break-inside:avoid}
summary{list-style:none;font-weight:600;break-after:avoid}
summary::-webkit-details-marker{display:none}
.scroll{overflow:visible}
.claims,.outcomes,.overview,.drawing svg{min-width:0!important}
.narrow{display:none!important}
.wide:not([hidden]){display:block!important}
}
`;
