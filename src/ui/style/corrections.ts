/** 정정·반론·추후보도, at the head of a story and in the list of all. */
export const corrections = `
.correction{max-width:42.75rem;margin-top:var(--s6);padding:var(--s4);border:1px solid var(--ink);border-top-width:3px;font-size:1rem}
.correction h2,.correction-row h2{font-size:var(--t3)}
.correction .note a,.correction-row .note a{display:inline-block;padding-block:2px;color:var(--accent);text-decoration:underline}
.correction .body{margin-top:var(--s2);font-size:inherit;line-height:1.65}
`
