// A link that loads the page anew: its address holds every setting.

export function LoadAnew({ children }: { children: string }) {
  // biome-ignore lint/a11y/useValidAnchor: the empty address is the page's own, and following it loads the page anew
  return <a href="">{children}</a>
}
