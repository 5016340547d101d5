export const lists = `
.with-aside,.with-head{display:grid;gap:var(--s8)}
.with-head{gap:var(--s2)}
.with-aside>*,.with-head>*{min-width:0}
.about-list{padding-bottom:var(--s4)}
.about-list h1{font-size:var(--t6)}
.about-list p:not(.label){margin-top:var(--s2);color:var(--quiet)}
.spans{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s6);padding-block:var(--s3);font-weight:700}
.spans a{display:block;padding-block:var(--s1);color:var(--quiet)}
.spans [aria-current]{color:var(--ink);border-bottom:3px solid var(--accent)}
.rows>li{padding-block:var(--s4);border-top:1px solid var(--rule)}
.rows>li:first-child{border-top:3px solid var(--bar)}
.rows .lead h2{font-size:var(--t5)}
.pager{display:flex;justify-content:space-between;gap:var(--s4);padding-top:var(--s4);border-top:3px solid var(--bar);font-weight:700}
.pager a{padding-block:var(--s2);color:var(--accent)}
.pager [rel=next]{margin-left:auto}
.turn{display:grid;gap:0 var(--s8);margin-top:var(--s8);border-top:3px solid var(--bar)}
.turn>*{padding-block:var(--s3);border-bottom:1px solid var(--rule)}
.turn .label,.turn a{display:block}
.after{margin-top:var(--s8)}
.calendar{break-inside:avoid;table-layout:fixed;border:0}
.calendar caption{padding-block:var(--s2);border-top:3px solid var(--bar)}
.calendar th,.calendar td{padding:0;color:var(--quiet);font-weight:400;line-height:2.75rem;text-align:center}
.calendar a{display:block;color:var(--accent);font-weight:800}
.calendar [aria-current]{background:var(--accent);color:var(--paper)}
aside{display:grid;gap:var(--s8);align-content:start}
aside .card h3{font-size:var(--t2)}
aside .pic h3{font-size:1rem}
@media(min-width:760px){.turn{grid-template-columns:1fr 1fr}.wall{grid-template-columns:repeat(3,1fr)}}
@media(min-width:1080px){
.with-aside{grid-template-columns:minmax(0,8fr) minmax(0,4fr);gap:0 var(--s12)}
.with-head{grid-template-columns:minmax(0,4fr) minmax(0,8fr);gap:0 var(--s12)}
.with-head .about-list{position:sticky;top:var(--s4);align-self:start}
.with-head>.body{margin:0;padding-top:var(--s4);border-top:3px solid var(--bar)}
.wall{grid-template-columns:repeat(4,1fr)}
}
@media(min-width:760px) and (max-width:1079px){aside{display:block;columns:2;column-gap:var(--s8)}aside>section{break-inside:avoid;margin-bottom:var(--s8)}}
`
