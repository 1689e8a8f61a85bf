// A link that saves figures as a file.

interface DownloadProps {
  /** Without its ending. */
  readonly name: string
  readonly csv: string
  readonly children: string
}

export function Download({ name, csv, children }: DownloadProps) {
  return (
    <a className="download sans" download={`${name}.csv`} href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`}>
      {children}
    </a>
  )
}
