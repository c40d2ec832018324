/*
 * Comes before everything else and is written so that any browser can read it: where the browser is older than what the
 * pages are built for (Chrome 90), it says what to install instead of staying white. `overflow: clip` came with Chrome 90.
 */
(function () {
  var supports = window.CSS && window.CSS.supports;
  if (supports && window.CSS.supports('overflow', 'clip') && 'noModule' in document.createElement('script')) return;
  document.documentElement.setAttribute('data-too-old', '');
  function show() {
    document.body.innerHTML = '<div class="too-old" role="alert">'
      + '<h1>浏览器版本过低</h1>'
      + '<p>本系统需要 Chrome 90 或更新的内核。请安装新版 360 安全浏览器、奇安信可信浏览器、Edge 或 Chrome，并使用“极速模式”打开本页。无法自行安装的，请联系本单位信息中心。</p>'
      + '<h1>This browser is too old</h1>'
      + '<p>This system needs Chrome 90 or newer (also Edge, Firefox 90, Safari 16). Please install a newer one, or ask whoever looks after your computer.</p>'
      + '<p>急事可拨打 12330。 In urgent matters call 12330.</p></div>';
  }
  if (document.body) show();
  else document.addEventListener('DOMContentLoaded', show);
})();
