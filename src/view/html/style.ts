/** The style sheet of the page: one scale of type, one of space, light and dark, phone and paper. */
export const style = `
:root{--ink:#1c1e21;--soft:#5b6168;--line:#d9dce0;--paper:#fff;--card:#f6f7f8;--blue:#0b57a4;--band:#cfe3f7;--warn:#9a4b00;
--warnbg:#fdf0e1;--mark:#fff1b8;--markline:#c79a00;--claim:#8a9099}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8ea;--soft:#a3abb3;--line:#3a3f45;--paper:#16181b;--card:#1f2226;--blue:#8cc2ff;
--band:#1f3d5c;--warn:#ffb870;--warnbg:#3a2a17;--mark:#4a3d0c;--markline:#e2b93b;--claim:#7d858e}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;overflow-wrap:anywhere;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.25rem;line-height:1.3;margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--line)}
h3{font-size:1rem;line-height:1.4;margin:0 0 .25rem}
a{color:var(--blue)}
p{margin:0 0 .75rem}
.soft{color:var(--soft);font-size:.875rem}
nav ul,.plain{list-style:none;padding:0;margin:0}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;font-size:.875rem;margin-top:.75rem}
.src{font-size:.8125rem;white-space:nowrap}
.src a{text-decoration:none;padding:0 .15rem}
.src a:hover{text-decoration:underline}
.figure{border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;margin:0 0 .75rem;break-inside:avoid}
.figure:target,.report li:target{outline:3px solid var(--markline)}
.best{font-size:1.25rem;font-weight:650}
.state{display:inline-block;font-size:.8125rem;padding:0 .5rem;border:1px solid var(--line);border-radius:1rem;margin-left:.5rem}
.state.disputed,.state.unresolved{background:var(--warnbg);color:var(--warn);border-color:var(--warn)}
.rows{display:grid;grid-template-columns:minmax(8rem,18rem) 1fr;gap:.25rem .75rem;align-items:center;margin-top:.5rem}
.rows>.words{font-size:.875rem;overflow-wrap:anywhere}
.track{position:relative;height:1.25rem;background:var(--card);border-radius:.25rem;overflow:hidden}
.track .band{position:absolute;top:0;bottom:0;background:var(--band)}
.track .bar{position:absolute;top:.5rem;height:.25rem;background:var(--ink);border-radius:.125rem;min-width:.5rem}
.track .bar.point{width:.5rem;margin-left:-.25rem;top:.375rem;height:.5rem;border-radius:50%}
.track .bar.openhigh{border-top-right-radius:0;border-bottom-right-radius:0;
background:linear-gradient(90deg,var(--ink) 60%,transparent)}
.track .bar.openlow{background:linear-gradient(270deg,var(--ink) 60%,transparent)}
.track .bar.openlow.openhigh{background:linear-gradient(90deg,transparent,var(--ink) 40%,var(--ink) 60%,transparent)}
.axis{display:flex;justify-content:space-between;font-size:.75rem;color:var(--soft);grid-column:2}
details{margin-top:.5rem}
summary{cursor:pointer;font-size:.875rem;color:var(--soft)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.875rem;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-weight:600}
td.number{white-space:nowrap}
th.speaker{min-width:9rem;width:22%}
td p{margin:0 0 .35rem}
.timeline{list-style:none;padding:0;margin:0;border-left:2px solid var(--line)}
.timeline li{padding:0 0 .6rem 1rem;position:relative}
.timeline li:before{content:"";position:absolute;left:-.36rem;top:.5rem;width:.6rem;height:.6rem;border-radius:50%;background:var(--blue)}
.timeline li.range:before{border-radius:.15rem;height:1.1rem}
.timeline li.background:before{background:var(--paper);border:2px solid var(--soft)}
.timeline b{margin-right:.35rem}
svg{max-width:none;height:auto}
svg text{fill:var(--ink);font:13px system-ui,sans-serif}
svg .soft{fill:var(--soft)}
svg .box{fill:var(--card);stroke:var(--line)}
svg .edge{stroke:var(--soft);fill:none;stroke-width:1.5}
svg .named{stroke-dasharray:6 4}
svg .inferred{stroke-dasharray:1.5 4}
svg .copied{stroke:var(--blue);stroke-width:2.5}
.text{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--card);padding:1rem;border-radius:.5rem;font-size:.9375rem}
.text .f{color:var(--soft);opacity:.75;text-decoration:line-through;text-decoration-thickness:1px}
.text .c{border-bottom:1px dotted var(--claim)}
.text a.m{background:var(--mark);color:inherit;text-decoration:none;border-bottom:2px solid var(--markline)}
.text a.n{color:inherit;text-decoration:none}
.text a:target,.text span:target{outline:3px solid var(--markline)}
.report{margin-bottom:2rem}
.key span{margin-right:1rem}
@media (max-width:40rem){.rows{grid-template-columns:1fr}.axis{grid-column:1}h1{font-size:1.5rem}.track{margin-bottom:.35rem}}
@media print{body{font-size:11pt}nav,summary{display:none}details>*{display:block}main{max-width:none;padding:0}
a{color:inherit;text-decoration:none}.text{background:none;padding:0}h2{break-after:avoid}}
`
