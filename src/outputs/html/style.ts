/**
 * The look of the report: one column of print on calm paper, a serif for what is told, sans for what is measured, mono for what stands
 * in logs. Every colour is a pair for light and dark; all text pairs reach WCAG AA.
 */
export const style = `
:root{color-scheme:light dark;
--paper:light-dark(#faf8f3,#15171b);--sheet:light-dark(#fffefb,#1b1e23);--ink:light-dark(#1c1d21,#ebe8e1);
--soft:light-dark(#5c5f67,#a3a7ae);--rule:light-dark(#dfdad0,#32363d);--wash:light-dark(#f3efe6,#22262c);
--about:light-dark(#a93414,#ff9171);--twin:light-dark(#8a6100,#e0b84f);--generic:light-dark(#77736a,#9b978e);
--benign:light-dark(#3f6b85,#86b4ce);--letin:light-dark(#6d1f7c,#e3a0f0);--calm:light-dark(#2e6b46,#7fc79b);
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L",Charter,Georgia,"Liberation Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;
--mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
:root[data-theme=light]{color-scheme:light}
:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:400 .9375rem/1.55 var(--sans);font-variant-numeric:tabular-nums}
.masthead,main,footer{max-width:74rem;margin:0 auto;padding-inline:clamp(1rem,4vw,3rem)}
a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.18em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--about);outline-offset:3px;border-radius:2px}
main:focus,article:focus{outline:none}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0;padding:0}
ul,ol{list-style:none}
h1,h2,.story,.lede{font-family:var(--serif)}
h1{font-size:clamp(2rem,5.2vw,3.4rem);line-height:1.08;font-weight:500;letter-spacing:-.015em;max-width:20em;text-wrap:balance}
h1 span{color:var(--soft)}
h2{font-size:1.65rem;line-height:1.2;font-weight:500;letter-spacing:-.005em;text-wrap:balance}
h3{font-size:.75rem;font-weight:600;letter-spacing:.09em;text-transform:uppercase;color:var(--soft)}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--sheet);padding:.4rem .8rem;z-index:2}
.soft,.note{color:var(--soft)}
.note{font-size:.8125rem;margin-top:.6rem}
.prose{max-width:44rem}
.name,code,.matrix bdi{font-family:var(--mono);font-size:.92em}
.name,.key,dd,.story,li,td bdi{overflow-wrap:anywhere}
.masthead{display:flex;align-items:center;gap:.9rem;padding-block:1.1rem;color:var(--soft);font-size:.8125rem}
.masthead .mark{font-family:var(--serif);font-size:1.125rem;color:var(--ink);letter-spacing:.01em}
.masthead .mark::before{content:"";display:inline-block;width:.62em;height:.62em;margin-right:.5em;border-radius:50%;border:.17em solid var(--about);border-left-color:transparent;transform:rotate(-38deg)}
.tools{margin-left:auto;display:flex;gap:.5rem}
button{font:inherit;color:inherit;background:none;border:1px solid var(--rule);border-radius:3px;padding:.3rem .7rem;cursor:pointer}
button:hover{border-color:var(--soft);color:var(--ink)}
.verdict{padding-block:clamp(1.5rem,5vw,3.5rem) 2rem;border-top:3px solid var(--ink)}
.verdict.alert{border-color:var(--about)}
.verdict.quiet{border-color:var(--calm)}
.lede{font-size:clamp(1.0625rem,1.8vw,1.3rem);line-height:1.5;color:var(--soft);margin-top:1.1rem;max-width:40em;text-wrap:pretty}
.totals{display:flex;flex-wrap:wrap;gap:1rem 2.6rem;margin-top:2rem}
dt{font-size:.75rem;color:var(--soft);letter-spacing:.02em}
.totals dd{font-size:1.0625rem}
.contents{margin-top:2rem;border-top:1px solid var(--rule);max-width:48rem}
.contents a{display:flex;gap:1rem;align-items:baseline;padding:.55rem 0;border-bottom:1px solid var(--rule);text-decoration:none}
.contents a:hover span{text-decoration:underline}
.contents b,.label{font:600 .8125rem/1 var(--sans);color:var(--about);letter-spacing:.04em}
.contents span{font-family:var(--serif);font-size:1.0625rem;flex:1}
.contents small{color:var(--soft);font-size:.8125rem;white-space:nowrap;text-align:right}
.contents small:last-child{min-width:5.5rem}
main>section,article,.background>section{padding-block:2.2rem;border-top:1px solid var(--rule)}
article{padding-block:2.6rem 3rem;border-top:1px solid var(--ink)}
article>header{display:flex;gap:1.1rem;align-items:baseline}
article>header .label{font-size:1rem}
article h2{font-size:clamp(1.6rem,3.2vw,2.15rem)}
.strength{color:var(--soft);margin-top:.35rem}
.strength b{color:var(--about)}
article>h3{margin:2.6rem 0 .9rem}
.told{display:grid;grid-template-columns:minmax(0,1fr) minmax(15rem,21rem);gap:1.6rem 3.2rem;margin-top:1.5rem}
.story{font-size:1.1875rem;line-height:1.6;text-wrap:pretty}
.told h3{margin:2rem 0 .6rem}
.steps{counter-reset:step}
.steps li{counter-increment:step;position:relative;padding-left:1.9rem;margin-top:.5rem}
.steps li::before{content:counter(step);position:absolute;left:0;top:.1rem;font-size:.8125rem;color:var(--about);font-weight:600}
code{background:var(--wash);padding:.12em .4em;border-radius:3px;overflow-wrap:anywhere;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.copy{font-size:.75rem;padding:.05rem .45rem;margin-left:.45rem;color:var(--soft)}
.chain{counter-reset:step}
.chain li{counter-increment:step;position:relative;padding-left:1.9rem;margin-top:.4rem}
.chain li::before{content:counter(step);position:absolute;left:0;top:.15rem;width:1.2rem;border-radius:50%;text-align:center;font:700 .6875rem/1.2rem var(--sans);color:var(--paper);background:var(--letin)}
.chain time{font-weight:600;margin-right:.4rem}
.chain small{color:var(--soft);white-space:nowrap}
.facts{font-size:.875rem;border-left:1px solid var(--rule);padding-left:1.4rem;align-self:start}
.facts div+div{margin-top:.85rem}
.key{display:block}
.key+.key{margin-top:.3rem}
.background{columns:auto}
.notes li,.lists li{max-width:48rem;padding:.6rem 0;border-bottom:1px solid var(--rule)}
.notes li:last-child,.lists li:last-child{border:0}
.notes,.lists{margin-top:.7rem}
.remedy{display:block;color:var(--soft)}
.remedy::before{content:"→ "}
.names{display:block;color:var(--soft)}
.names .name{margin-right:.8em}
section>.prose,section>.table{margin-top:.8rem}
.words dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:1.1rem 2.6rem;margin-top:1rem}
.words dt{font-weight:600;color:var(--ink);font-size:.875rem}
.words dd{color:var(--soft);font-size:.875rem}
footer{padding-block:1.6rem 3rem;border-top:1px solid var(--rule);color:var(--soft);font-size:.8125rem}
@media(max-width:52rem){
.told{grid-template-columns:minmax(0,1fr)}
.facts{border-left:0;padding-left:0;border-top:1px solid var(--rule);padding-top:1.2rem;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:1rem 2rem}
.facts div+div{margin-top:0}
.masthead p:not(.mark){display:none}
}
@media(max-width:32rem){
.totals{display:grid;grid-template-columns:1fr 1fr;gap:.8rem 1.2rem}
.contents small{display:none}
}
@media print{
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
:root,:root[data-theme]{color-scheme:light;--paper:#fff;--sheet:#fff}
body{font-size:9.5pt}
.tools,.copy,.filter,.more,.skip{display:none}
.masthead,main,footer{max-width:none;padding-inline:0}
article{break-before:page}
figure,tr,.lane,.notes li,.totals{break-inside:avoid}
.scroll{overflow:visible}
h2,h3,caption{break-after:avoid}
}
`
