// Says what keeps the page from starting. A plain script, so that it runs where the page's own do not; it touches nothing once they run.
;(() => {
  const say = (text) => {
    const help = document.getElementById('opening-help')
    if (help?.dataset.atOnce !== undefined || !help) return
    document.getElementById('opening-line').textContent = 'Rote cannot start here.'
    help.textContent = text
    help.dataset.atOnce = ''
  }

  if (window.location.protocol === 'file:')
    say(
      'It was opened as a file, and browsers keep the scripts of such a page from it. It needs a web server: run npm start in the ' +
        'folder of its source, or any static server in this one, and open the address that it says.',
    )

  const onError = ({ target, message }) => {
    const file = target && (target.src || target.href)
    if (window.origin === 'null')
      say(`It is shown in a frame that keeps its scripts from it. In a window of its own it works: ${window.location.href}`)
    else if (file)
      say(
        `${file} could not be loaded as what it is. Reloading the page may help. If it does not, the file is missing on the host, or ` +
          'is sent as another kind of file, or the address of this page lacks the slash at its end.',
      )
    else if (/SyntaxError/.test(message))
      say(`This browser is too old for it: Chrome 123, Firefox 120, Safari 17.5 and later will do. (${message})`)
    else if (message) say(`It stopped with an error; reloading the page may help. (${message})`)
  }
  window.addEventListener('error', onError, true)
  window.addEventListener('unhandledrejection', ({ reason }) => onError({ message: String(reason) }))
})()
