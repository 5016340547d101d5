export const header = `
.ears{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s1) var(--s6);padding-block:var(--s2);color:var(--quiet);font-size:var(--t1);line-height:1.35}
.day{display:flex;flex:1 1 auto;flex-wrap:wrap;justify-content:space-between;gap:0 var(--s4)}
.wx{position:relative;display:flex;flex:1 1 100%;flex-wrap:wrap;min-width:0;gap:0 var(--s3)}
.wx-strip{flex:1 1 8rem;min-width:0;padding:2px;overflow-x:auto;scrollbar-width:none;mask-image:linear-gradient(90deg,#000 calc(100% - 2rem),transparent)}
.wx-strip ul{display:flex;gap:var(--s4)}
.wx-strip li{display:flex;flex:none;flex-direction:column;justify-content:end;white-space:nowrap}
.wx-strip li:last-child{padding-right:2rem}
.wx-strip b{color:var(--ink)}
.wx-note a{display:flex;flex-direction:column;height:100%;justify-content:end;padding-block:2px;white-space:nowrap}
.wx-note span{text-decoration:underline}
.old{color:var(--accent);font-weight:700}
.unseen{color:var(--quiet);font-size:.86em}
.defs{position:absolute}
.sky{width:1.1em;height:1.1em;margin-right:.25em;vertical-align:-.18em;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round}
.name{position:relative;display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:var(--s2);padding-block:var(--s2) var(--s3)}
.name p{display:flex;flex:1 1 10rem;flex-wrap:wrap;align-items:baseline;gap:0 var(--s4)}
.name p>a{display:flex;align-items:center;gap:.28em;font-size:var(--t7);font-weight:900;line-height:1.2;letter-spacing:-.055em;white-space:nowrap}
.name p span{color:var(--quiet);font-size:var(--t1)}
.mark{width:.82em;height:.82em;flex:none;color:var(--accent);fill:none;stroke:currentColor;stroke-width:2.6}
.tool,.menu{flex:none}
.tool,summary{font-weight:700;cursor:pointer}
.tool,.menu summary{padding:.6em .9em;border:1px solid var(--rule);font-size:var(--t1);list-style:none}
.menu summary::-webkit-details-marker{display:none}
.menu[open] summary{background:var(--ink);color:var(--paper)}
.menu>div{position:absolute;z-index:2;inset:100% 0 auto;padding:0 1rem var(--s4);border-block:3px solid var(--bar);background:var(--paper)}
.name:has([open])+.sections{display:none}
.menu nav>ul>li{display:flex;border-top:1px solid var(--rule)}
.menu nav>ul>li:first-child{border:0}
.menu nav>ul>li>a{flex:0 0 5.5em;font-weight:700}
.view{padding-top:var(--s4);border-top:1px solid var(--rule);font-size:var(--t1)}
select{height:2rem;border:1px solid var(--quiet);background:var(--paper);color:inherit;font:inherit}
:root:not([data-js]) .js,:root:not([data-js=share]) .sheet{display:none}
[data-size="1"]{font-size:112.5%}[data-size="2"]{font-size:125%}[data-size="3"]{font-size:150%}
.menu nav a,.sections a{display:block;padding-block:.5em}
.menu ul ul{display:flex;flex-wrap:wrap;padding-block:.3em}
.menu nav ul ul a{padding:.2em 1em .2em 0;color:var(--quiet)}
.menu nav a[aria-current],.sections a[aria-current]{color:var(--accent);font-weight:800}
.sections{border-top:3px solid var(--bar);font-size:var(--t1)}
.sections ul{display:flex;gap:0 1.5em;max-width:78rem;margin-inline:auto;padding-inline:1rem;overflow-x:auto;white-space:nowrap}
.sections ul:first-child{display:none}
.sections ul+ul{border-bottom:1px solid var(--rule)}
@media(min-width:760px){
.menu>div{padding-inline:1.5rem}
.menu nav>ul{columns:2;column-gap:var(--s8)}
.menu nav>ul>li{break-inside:avoid}
.sections{border-bottom:1px solid var(--bar)}
.sections ul,.sections ul:first-child{display:flex;flex-wrap:wrap;padding-inline:1.5rem}
.sections ul:first-child{font-size:var(--t2);font-weight:700}
.sections ul+ul{border:0}
}
@media(min-width:1080px){
.ears{display:grid;grid-template-columns:1fr auto}
.wx{display:contents}
.wx-strip{grid-area:2/1/3/3;mask-image:none}
.wx-strip ul{display:grid;grid-template-columns:repeat(8,auto);justify-content:space-between;gap:2px var(--s3)}
.wx-strip li,.wx-note a{flex-direction:row;align-items:center;justify-content:start;gap:.35em}
.wx-strip li:last-child{padding-right:0}
.wx-none{justify-self:end}
.wx-note{grid-area:1/2}
}
`
