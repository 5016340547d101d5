/** Tables, of a story as of the paper itself. */
export const table = `
table{width:100%;border-collapse:collapse;border-top:2px solid var(--ink);font-size:1rem;line-height:1.45}
caption{padding-bottom:var(--s2);font-weight:700;text-align:left}
th,td{padding:var(--s2) var(--s3);border-bottom:1px solid var(--rule);overflow-wrap:normal;text-align:left;vertical-align:top}
thead th{border-bottom-color:var(--ink);vertical-align:bottom}
`
