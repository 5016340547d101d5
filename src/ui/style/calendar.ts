/** A month as a table of days. */
export const calendar = `
.calendar{break-inside:avoid;table-layout:fixed;border:0}
.calendar caption{padding-block:var(--s2);border-top:3px solid var(--bar)}
.calendar th,.calendar td{padding:0;color:var(--quiet);font-weight:400;line-height:2.75rem;text-align:center}
.calendar a{display:block;color:var(--accent);font-weight:800}
.calendar [aria-current]{background:var(--accent);color:var(--paper)}
`
