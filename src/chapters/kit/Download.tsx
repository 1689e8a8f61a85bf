// A link that saves a text as a file.

interface DownloadProps {
  /** Its ending says what it is. */
  readonly file: `${string}.csv` | `${string}.json`
  readonly text: string
  readonly children: string
}

export function Download({ file, text, children }: DownloadProps) {
  const type = file.endsWith('.csv') ? 'text/csv' : 'application/json'
  return (
    <a className="download sans" download={file} href={`data:${type};charset=utf-8,${encodeURIComponent(text)}`}>
      {children}
    </a>
  )
}
