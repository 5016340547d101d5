/** The search page: its form, its choices and what it found. */
export const search = `
.search{max-width:48rem}
.search h1{font-size:var(--t6)}
.search .rows h2{font-size:var(--t3)}
.search .teaser{margin-top:var(--s1);color:var(--quiet);font-size:1rem}
.ask{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--s3);padding-block:var(--s4)}
.ask p{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s2)}
.ask>p label{flex:0 0 100%;font-size:var(--t1);font-weight:700}
.ask input,.ask select,.ask button{height:auto;min-height:2.75rem;padding:.4em .7em;border:1px solid var(--quiet);border-radius:0;background:var(--paper);color:inherit;font:inherit}
.ask input,.ask select{max-width:100%}
.suggestions{margin-top:calc(-1*var(--s3))}
.suggestions a{display:block;padding:var(--s2) .7em;border:1px solid var(--rule);border-top:0}
.suggestions small{color:var(--quiet)}
.ask [type=search]{flex:1 1 10rem;appearance:none;min-width:0;border-width:2px;border-color:var(--ink)}
.ask button{border-color:var(--ink);background:var(--ink);color:var(--paper);font-weight:700}
.ask summary{padding-block:var(--s2)}
.ask details p+p{margin-top:var(--s2)}
.choices{display:flex;flex-wrap:wrap;gap:0 var(--s4);font-size:var(--t1)}
.choices a{display:block;padding-block:var(--s2)}
.choices [aria-current]{color:var(--accent);font-weight:800}
.count{padding-block:var(--s2) var(--s3);color:var(--quiet)}
mark{background:none;color:var(--accent);font-weight:700;text-decoration:underline;text-decoration-thickness:2px}
.rescues{margin-top:var(--s8)}
.tips{margin-top:var(--s8);color:var(--quiet);font-size:1rem}
.tips h2,.tries{font-size:var(--t2)}
.tips li{margin:var(--s2) 0 0 1.2em;list-style:disc}
.tries a{display:block;padding-block:var(--s2);color:var(--accent);font-weight:700}
`
