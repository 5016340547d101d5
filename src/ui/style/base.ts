export const base = `
*{box-sizing:border-box;margin:0}
html{font:100%/1.5 "Apple SD Gothic Neo",Pretendard,"Noto Sans KR","Malgun Gothic",sans-serif;-webkit-text-size-adjust:100%}
body{background:var(--paper);color:var(--ink);font-size:var(--t2);word-break:keep-all;overflow-wrap:anywhere}
h1,h2,h3,h4{font-weight:800;line-height:1.28;letter-spacing:-.02em;text-wrap:balance}
a{color:inherit;text-decoration:none;text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration:underline}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
ul,ol,dl{padding:0;list-style-type:""}
img{display:block;width:100%;height:auto;background:var(--rule)}
time,td,dd,b{font-variant-numeric:tabular-nums}
small{font-size:inherit}
.wrap{width:100%;max-width:78rem;margin-inline:auto;padding-inline:1rem}
main.wrap{padding-block:var(--s6) var(--s12);outline:0}
.vh,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;z-index:1;padding:var(--s2) var(--s4);background:var(--paper)}
.label{color:var(--accent);font-size:var(--t1);font-weight:700}
.sub{margin-top:var(--s3);font-size:var(--t3);line-height:1.45;text-wrap:pretty}
.note{margin-top:var(--s4);color:var(--quiet);font-size:var(--t1)}
.ad{padding:0 .3em;border:1px solid;font-size:var(--t1);font-weight:700;letter-spacing:0}
@media(min-width:760px){.wrap{padding-inline:1.5rem}}
`
