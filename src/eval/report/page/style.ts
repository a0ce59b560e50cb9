/** The page's style sheet. Colours are few and always come with a word; both schemes hold WCAG AA for text. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ground:#f6f5f1;--card:#fff;--ink:#1c1e23;--muted:#62666f;--rule:#e3e1da;
  --soft:#efede7;--accent:#2b5cc4;
  --right:#1f7a55;--wrong:#bd3d28;--abstainedRight:#4a6f9b;--abstainedWrong:#96620a;--fault:#7b4bb0;
  --right-soft:#e2f1ea;--wrong-soft:#fae6e1;--abstainedRight-soft:#e6edf5;--abstainedWrong-soft:#f8eed9;
  --fault-soft:#efe6f8}
@media (prefers-color-scheme:dark){:root{--ground:#131418;--card:#1b1d22;--ink:#e7e7ea;--muted:#9da1ab;
  --rule:#2d3037;--soft:#23262c;--accent:#86a8ff;
  --right:#54bb8d;--wrong:#f08169;--abstainedRight:#86a7cd;--abstainedWrong:#dcae52;--fault:#b592e6;
  --right-soft:#18332a;--wrong-soft:#3d211c;--abstainedRight-soft:#1f2b39;--abstainedWrong-soft:#372c16;
  --fault-soft:#2d2340}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);
  font:15px/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;overflow-wrap:break-word}
:where(:lang(zh)){font-family:system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",
  "Noto Sans SC",sans-serif}
.page{max-width:1180px;margin:0 auto;padding:28px 20px 80px}
h1{font-size:26px;line-height:1.2;margin:0 0 4px;letter-spacing:-.01em}
h2{font-size:18px;margin:40px 0 12px;letter-spacing:-.005em}
h3{font-size:14px;margin:0;font-weight:600}
p{margin:0}
code{font:.92em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--soft);
  border-radius:4px;padding:1px 5px}
.muted{color:var(--muted)}
.small{font-size:13px}
.nowrap{white-space:nowrap}
.card{background:var(--card);border:1px solid var(--rule);border-radius:12px;padding:16px 18px;margin:0;
  min-width:0}
.card figcaption{margin-bottom:10px}
.card figcaption p{margin-top:2px}
.columns{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:16px;align-items:start}
.columns.three{grid-template-columns:repeat(3,minmax(0,1fr))}
.columns>.wide{grid-column:1/-1}
.columns+.columns,.columns.spaced{margin-top:16px}
header .head{display:flex;gap:16px;justify-content:space-between;align-items:flex-start}
header h1{min-width:0;overflow-wrap:anywhere}
.languages{display:flex;flex:none;border:1px solid var(--rule);border-radius:99px;background:var(--card);
  padding:2px}
.languages[hidden]{display:none}
.languages button{border:0;background:none;border-radius:99px;padding:2px 11px;min-height:28px;
  font-size:13px;color:var(--muted)}
.languages button[aria-pressed=true]{background:var(--ink);color:var(--ground)}
header .facts{margin-top:6px;display:flex;flex-wrap:wrap;gap:2px 14px}
.gate{display:flex;gap:18px;align-items:baseline;margin-top:20px;border-radius:12px;padding:14px 18px;
  border:1px solid}
.gate.passed{background:var(--right-soft);border-color:var(--right)}
.gate.failed{background:var(--wrong-soft);border-color:var(--wrong)}
.gate-word{font-weight:700;font-size:17px}
.gate.passed .gate-word,.met b{color:var(--right)}
.gate.failed .gate-word,.missed b{color:var(--wrong)}
.gate ul{list-style:none;margin:0;padding:0;min-width:0}
.gate li{padding:1px 0}
#baseline>p{margin-bottom:12px}
.gate code{background:transparent;padding:0}
.outcomes{margin:0 0 16px}
.outcomes svg{display:block;width:100%;height:18px;border-radius:6px;overflow:hidden}
.outcomes figcaption{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:8px;font-size:14px}
.key{white-space:nowrap}
.dot{display:inline-block;width:9px;height:9px;border-radius:3px;margin-right:7px}
.dot.right{background:var(--right)}
.dot.wrong{background:var(--wrong)}
.dot.abstainedRight{background:var(--abstainedRight)}
.dot.abstainedWrong{background:var(--abstainedWrong)}
.dot.fault{background:var(--fault)}
.fill-right{fill:var(--right)}
.fill-wrong{fill:var(--wrong)}
.fill-abstainedRight{fill:var(--abstainedRight)}
.fill-abstainedWrong{fill:var(--abstainedWrong)}
.tiles{display:grid;grid-template-columns:repeat(12,minmax(0,1fr));gap:12px}
.tile{grid-column:span 2;background:var(--card);border:1px solid var(--rule);border-radius:12px;
  padding:12px 14px;min-width:0}
.tile.leading{grid-column:span 3;padding:16px 18px}
.tile h3{color:var(--muted);font-weight:500;font-size:13px}
.tile .value{font-size:20px;font-weight:650;font-variant-numeric:tabular-nums;letter-spacing:-.01em;
  margin:1px 0 4px;white-space:nowrap}
.tile.leading .value{font-size:30px;line-height:1.3}
.tile .definition{margin-top:4px}
.below{margin-top:8px}
.meanings{max-width:760px;font-size:13px}
.meanings dd{text-align:left;flex:1}
.meanings dt{width:150px}
.span{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 10px}
.interval{display:block;width:100%;height:10px;margin:2px 0 3px}
.interval .track{fill:var(--rule)}
.interval .band{fill:var(--accent);opacity:.35}
.interval .mark{fill:var(--accent)}
.chip{display:inline-block;font-size:12px;font-weight:600;border-radius:99px;padding:1px 8px;
  vertical-align:middle;background:var(--soft);color:var(--muted);letter-spacing:0;white-space:nowrap}
.chip.better{background:var(--right-soft);color:var(--right)}
.chip.worse{background:var(--wrong-soft);color:var(--wrong)}
.chip.moved{background:var(--abstainedRight-soft);color:var(--ink)}
.chart svg{display:block;width:100%;height:auto}
.chart .grid{stroke:var(--rule);stroke-width:1}
.chart text{fill:var(--muted);font-size:12px;font-variant-numeric:tabular-nums}
.chart .line{fill:none;stroke:var(--accent);stroke-width:2.25;stroke-linejoin:round}
.chart .diagonal{stroke:var(--muted);stroke-width:1;stroke-dasharray:4 4}
.chart .bin{fill:var(--accent);fill-opacity:.55;stroke:var(--accent)}
.today circle{fill:var(--wrong);stroke:var(--card);stroke-width:2}
.chart .today text{fill:var(--ink);font-weight:600;paint-order:stroke;stroke:var(--card);stroke-width:4px}
.moved[hidden]{display:none}
.moved line{stroke:var(--muted);stroke-dasharray:3 3}
.moved circle{fill:var(--card);stroke:var(--accent);stroke-width:2.5}
.slider{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;align-items:center;margin-top:8px;
  font-size:13px}
.slider[hidden]{display:none}
.slider label{color:var(--muted)}
.slider input{width:100%;accent-color:var(--accent)}
.slider output{grid-column:1/-1;font-variant-numeric:tabular-nums;min-height:1.55em}
details>summary{cursor:pointer}
.chart details{margin-top:8px}
.scroll{overflow-x:auto;margin:0 -4px;padding:0 4px}
table{border-collapse:collapse;width:100%;font-size:13.5px}
th,td{text-align:left;padding:5px 10px 5px 0;border-bottom:1px solid var(--rule);vertical-align:baseline}
tbody tr:last-child>*{border-bottom:0}
thead th{color:var(--muted);font-weight:500;white-space:nowrap}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td:last-child,th:last-child{padding-right:0}
.matrix td,.matrix th{padding:6px 10px;white-space:nowrap}
.matrix tbody th{font-weight:500}
.hit.shade-1,.hit.shade-2{background:color-mix(in srgb,var(--right) 14%,transparent)}
.hit.shade-3,.hit.shade-4{background:color-mix(in srgb,var(--right) 30%,transparent)}
.hit.shade-5,.hit.shade-6{background:color-mix(in srgb,var(--right) 46%,transparent)}
.miss.shade-1{background:color-mix(in srgb,var(--wrong) 12%,transparent)}
.miss.shade-2,.miss.shade-3{background:color-mix(in srgb,var(--wrong) 28%,transparent)}
.miss.shade-4,.miss.shade-5,.miss.shade-6{background:color-mix(in srgb,var(--wrong) 45%,transparent)}
dl{margin:0;font-size:14px}
dl>div{display:flex;gap:14px;justify-content:space-between;padding:4px 0;border-bottom:1px solid var(--rule)}
dl>div:last-child{border-bottom:0}
dt{color:var(--muted);flex:none}
dd{margin:0;text-align:right;font-variant-numeric:tabular-nums;min-width:0;overflow-wrap:anywhere}
.changes{list-style:none;margin:0;padding:0;max-height:300px;overflow:auto}
.changes li{padding:3px 0}
button,select,input{font:inherit;color:inherit}
button{cursor:pointer}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.jump{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;border:1px solid var(--rule);
  background:var(--soft);border-radius:6px;padding:1px 7px;max-width:100%;overflow-wrap:anywhere;
  text-align:left}
.jump.worse{border-color:var(--wrong)}.jump.better{border-color:var(--right)}
.tools{display:flex;flex-wrap:wrap;gap:8px;position:sticky;top:0;background:var(--ground);padding:10px 0;
  z-index:1}
.tools input[type=search]{flex:1 1 220px;min-width:0}
.tools input[type=search],.tools select{border:1px solid var(--rule);border-radius:8px;
  background:var(--card);padding:7px 10px;min-height:38px;max-width:100%}
.kinds{display:flex;flex-wrap:wrap;gap:6px;width:100%}
.kinds button{border:1px solid var(--rule);background:var(--card);border-radius:99px;padding:4px 12px;
  min-height:32px;font-size:13.5px}
.kinds button[aria-pressed=true]{background:var(--ink);color:var(--ground);border-color:var(--ink)}
.kinds .dot{width:8px;height:8px;margin-right:6px}
#list{display:grid;gap:6px}
.case{background:var(--card);border:1px solid var(--rule);border-radius:10px}
.case>summary{display:grid;grid-template-columns:150px minmax(0,1fr) 62px;gap:12px;align-items:baseline;
  padding:9px 14px;list-style:none}
.case>summary::-webkit-details-marker{display:none}
.case[open]>summary{border-bottom:1px solid var(--rule)}
.badge{font-size:12.5px;font-weight:600;white-space:nowrap}
.badge.right,.badge.ok{color:var(--right)}
.badge.wrong,.badge.missed{color:var(--wrong)}
.badge.abstainedRight{color:var(--abstainedRight)}
.badge.abstainedWrong{color:var(--abstainedWrong)}
.badge.fault{color:var(--fault)}
.said{min-width:0}
.case:not([open]) .said{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.sure{text-align:right;font-size:12.5px;color:var(--muted);font-variant-numeric:tabular-nums}
.body{padding:6px 14px 14px}
.body h4{font-size:12.5px;font-weight:600;color:var(--muted);margin:12px 0 3px}
.body p,.body li{white-space:pre-wrap}
.body ul,.body ol{margin:0;padding-left:26px}
.halves{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 32px}
.body .expected{color:var(--right);font-weight:600}
.body .label{font:12.5px ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans CJK SC",monospace;
  overflow-wrap:anywhere}
.body blockquote{margin:2px 0 6px;padding-left:10px;border-left:3px solid var(--rule);color:var(--muted);
  font-size:13.5px;white-space:pre-wrap}
.tag{display:inline-block;border:1px solid var(--rule);border-radius:5px;padding:0 6px;font-size:12px;
  color:var(--muted);margin-right:5px}
.pager{display:flex;gap:10px;align-items:center;justify-content:center;margin-top:16px}
.pager button{border:1px solid var(--rule);background:var(--card);border-radius:8px;padding:6px 16px;
  min-height:38px}
.pager button:disabled{opacity:.4;cursor:default}
footer{margin-top:48px;color:var(--muted);font-size:13px}
@media (max-width:900px){.columns,.columns.three{grid-template-columns:minmax(0,1fr)}.tile{grid-column:span 4}.tile.leading{grid-column:span 6}}
@media (max-width:560px){.page{padding:20px 14px 60px}h1{font-size:22px}.gate{flex-direction:column;
  gap:6px}.tiles{gap:8px}.tile{grid-column:span 6}.tile.leading .value{font-size:25px}.tile.leading{padding:12px 14px}.tile .definition{display:none}.meanings dt{width:110px}.chart text{font-size:15px}.card{padding:14px}.tools{position:static}.tools select{flex:1 1 130px;
  min-width:0}.halves{grid-template-columns:minmax(0,1fr)}.case>summary{grid-template-columns:minmax(0,1fr) 62px;
  gap:2px 10px}.case>summary .said{grid-column:1/-1;
  grid-row:2}.outcomes figcaption{gap:2px 14px}.key{white-space:normal}.matrix td,.matrix th{padding:6px 7px}table{font-size:13px}th,td{padding-right:8px}}
@media print{.languages,.tools,.pager,.slider{display:none}body{background:#fff}.card,.tile,.case,tr{break-inside:avoid}
h2,h3{break-after:avoid}.dot,.matrix td{print-color-adjust:exact}}
`;
