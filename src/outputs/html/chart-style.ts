/** The look of charts and tables. Shapes and words tell what colours tell, too. */
export const chartStyle = `
svg{display:block;overflow:visible}
svg text{font:400 .6875rem var(--sans);fill:var(--soft);font-variant-numeric:tabular-nums}
.lane{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:0 1.2rem;align-items:end;margin-top:1.1rem}
.lane-name{font-size:.8125rem;line-height:1.35;color:var(--soft)}
.lane-name b{color:var(--ink);font-weight:600}
.lane-name small{display:block;font-size:.75rem}
.lane.aboutUs b,.lane.aboutUs .lane-name span{color:var(--about)}
.bars path{fill:var(--generic)}
.aboutUs .bars path{fill:var(--about)}
.benign .bars path{fill:var(--benign)}
.base,.axis line{stroke:var(--rule)}
.lane:has(.axis){margin-top:.2rem}
.spans{align-items:start}
.spans line{stroke:var(--about);stroke-width:4;stroke-linecap:round}
.spans text{fill:var(--about);font-weight:600}
.spans a:hover line{stroke-width:6}
table{border-collapse:collapse;width:100%;font-size:.8125rem;line-height:1.4}
th{text-align:left;font-weight:400}
td,th{padding:.38rem 1.3rem .38rem 0;vertical-align:top}
td:last-child,th:last-child{padding-right:0}
.number{text-align:right;white-space:nowrap}
caption{text-align:left;color:var(--soft);padding-bottom:.6rem;font-size:.875rem}
thead th{color:var(--soft);font-size:.75rem;border-bottom:1px solid var(--ink);white-space:nowrap;vertical-align:bottom}
.waterfall table{font-size:.875rem;table-layout:fixed}
.waterfall th:first-child{width:46%}
.waterfall th.number{width:4.2rem}
.waterfall td.bar,.waterfall th.bar{padding-right:0}
.waterfall thead svg{margin-bottom:-.1rem}
.waterfall tbody tr:not(.total) th{padding-left:1.2rem;color:var(--soft)}
.waterfall .total th,.waterfall .total td{padding-top:.75rem}
.waterfall .total th,.waterfall .total .number{font-weight:600}
.waterfall .slack .total th,.waterfall .slack .number{font-weight:400;color:var(--soft)}
.waterfall tbody tr:last-child>*{padding-bottom:.75rem;border-bottom:1px solid var(--rule)}
.waterfall em{font-style:normal;font-weight:600;font-size:.6875rem;letter-spacing:.03em;color:var(--paper);background:var(--about);border-radius:2px;padding:.1em .45em;margin-left:.35em;white-space:nowrap}
rect.total{fill:var(--about)}
rect.plus{fill:var(--about);opacity:.45}
rect.minus{fill:var(--benign);opacity:.75}
.slack rect.total,.slack rect.plus{fill:var(--generic);opacity:.5}
.needed{stroke:var(--ink);stroke-dasharray:2 2}
.matrix figcaption{font-size:.875rem;color:var(--soft);margin-bottom:.7rem}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.8125rem;margin-top:.3rem}
.sign{font-style:normal;font-weight:700}
.swatch{display:inline-block;width:.7em;height:.7em;border-radius:2px;background:var(--generic)}
.swatch.real{background:var(--about)}
.swatch.twin{background:var(--twin)}
.scroll{position:relative;overflow-x:auto;overscroll-behavior-x:contain}
.matrix table{width:auto;font-size:.75rem;line-height:1}
.matrix td,.matrix th{padding:0}
.matrix thead th{writing-mode:sideways-lr;writing-mode:vertical-rl;transform:rotate(180deg);border:0;padding:.4rem .22rem 0;color:var(--ink);text-align:left;vertical-align:top;max-height:14rem;overflow:hidden}
.matrix tbody th{padding-right:.8rem;white-space:nowrap;vertical-align:middle}
.matrix tbody td{width:1.35rem;min-width:1.35rem;height:1.35rem;text-align:center;vertical-align:middle;border:1px solid var(--rule);background:var(--sheet);color:var(--generic)}
.matrix td.real{color:var(--about)}
.matrix td.twin{color:var(--twin)}
.reading{display:block;max-width:44rem}
.swatch.let-in{background:var(--letin)}
.swatch.exact{background:var(--about)}
.swatch.family{background:var(--about);opacity:.4}
.cells,.dots{background:var(--wash);overflow:hidden}
.cells path,.trait rect{fill:var(--generic)}
.cells .real{fill:var(--about)}
.cells .twin{fill:var(--twin)}
.cells .let-in{fill:var(--letin)}
.dots path{fill:none;stroke:var(--generic);stroke-width:3px;stroke-linecap:round;vector-effect:non-scaling-stroke}
.dots .real{stroke:var(--about)}
.dots .twin{stroke:var(--twin)}
.dots .let-in{stroke:var(--letin);stroke-width:7px}
.dots.order path{stroke:var(--ink);stroke-width:2px}
.dots.few path,.dots.order.few path{stroke-width:5px}
.dots.few .let-in{stroke-width:8px}
.matrix>.lane,.campaign .lane{margin-top:.5rem}
.matrix>.lane{align-items:start}
.ribbons .lane{margin-top:2px;align-items:center}
.ribbons .lane-name{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.learned .bars path{fill:var(--letin)}
.learned .lane-name b{color:var(--letin)}
.marks .step circle{fill:var(--letin)}
.marks .step text{fill:var(--paper);font-weight:700}
.raised{stroke:var(--ink);stroke-dasharray:2 2}
.origins{margin-top:.9rem;max-width:52rem}
.origins caption{padding-bottom:.4rem}
.origins table{table-layout:fixed}
.origins th:first-child{width:24%;overflow-wrap:anywhere}
.origins td,.origins tbody th{border-bottom:1px solid var(--rule);vertical-align:middle}
.origins th.number{width:4.6rem}
.origins th.number:nth-child(5){width:7rem}
.origins .unknown th{font-style:italic;color:var(--soft)}
.origins .ground{fill:var(--wash)}
.origins .family{fill:var(--about);opacity:.4}
.origins .exact{fill:var(--about)}
.origins .unknown .family{fill:var(--generic);opacity:1}
.origin-notes{margin-top:.9rem;max-width:52rem;font-size:.875rem}
.origin-notes li{margin-top:.3rem}
.origin-notes small{color:var(--soft);margin-right:.6em}
.traits{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:1.4rem 2.6rem;align-items:start;max-width:62rem}
.trait caption{padding-bottom:.25rem}
.trait td,.trait tbody th{padding:.2rem .8rem .2rem 0;vertical-align:middle}
.trait .bar{width:42%}
.trait .number{padding-right:0}
.data .client{display:block;min-width:15rem;white-space:normal}
.table{margin-top:1.6rem}
.table:has(thead th:nth-child(3):last-child){max-width:34rem}
.data td,.data tbody th{border-bottom:1px solid var(--rule)}
.data td{min-width:3.2rem;white-space:nowrap}
.data td bdi{white-space:normal}
.data td .name{display:inline-block;min-width:9rem;max-width:22rem}
.data time{white-space:nowrap}
.data th button{border:0;padding:0;font-size:inherit;text-align:inherit;color:inherit}
.data th button::after{content:" \\2195";opacity:.45}
.data th[aria-sort=ascending] button::after{content:" \\2191";opacity:1}
.data th[aria-sort=descending] button::after{content:" \\2193";opacity:1}
.data tr[hidden]{display:none}
@media screen{.data .folded{display:none}}
.tag{font-size:.75rem;white-space:nowrap}
.tag::before{content:"";display:inline-block;width:.6em;height:.6em;margin-right:.4em;border-radius:2px;background:var(--generic)}
.tag.real::before{background:var(--about)}
.tag.twin::before{background:var(--twin)}
td .let-in,.legend .let-in{color:var(--letin)}
.table-head{display:flex;flex-wrap:wrap;gap:.4rem 2rem;justify-content:space-between;align-items:center;margin-bottom:.4rem;color:var(--soft);font-size:.875rem}
.filter{display:flex;gap:.6rem;align-items:center;font-size:.8125rem}
.filter input{font:inherit;color:var(--ink);background:var(--sheet);border:1px solid var(--rule);border-radius:3px;padding:.28rem .55rem;width:15rem;max-width:100%}
.more{margin-top:.6rem;font-size:.8125rem}
@media(max-width:40rem){
.lane{grid-template-columns:minmax(0,1fr);gap:.35rem}
.lane-name small{display:inline;margin-left:.4rem}
.waterfall table{table-layout:auto}
.waterfall th:first-child,.waterfall th.number,.waterfall td.number{width:auto;padding-right:0}
.waterfall thead th{border:0}
.waterfall thead{border-bottom:1px solid var(--ink)}
.waterfall tbody,.waterfall tr,.waterfall thead,.waterfall caption{display:block}
.waterfall tr{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 .8rem}
.waterfall td.bar,.waterfall th.bar{grid-column:1/-1}
.waterfall tbody tr>*{border:0;padding-bottom:.1rem}
.waterfall tbody tr:last-child>*{border:0}
.waterfall tbody{border-bottom:1px solid var(--rule);padding-bottom:.6rem}
.origins table,.origins tbody,.origins caption{display:block}
.origins thead{display:none}
.origins tr{display:grid;grid-template-columns:auto auto 1fr;gap:0 1.2rem;border-bottom:1px solid var(--rule);padding:.5rem 0}
.origins tr>*,.origins tbody th:first-child{border:0;padding:0;width:auto}
.origins tr>th,.origins tr>.bar{grid-column:1/-1}
.origins .number{text-align:left}
.origins .number:nth-child(3)::after{content:" likely"}
.origins td.number:nth-child(4)::before{content:"explains "}
.origins .unknown .number:nth-child(4)::before{content:none}
.origins .number:nth-child(6){display:none}
}
`
