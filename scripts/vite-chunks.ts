/** A part of the build: into which files the page's code goes, and what they are called: all chapters' roots have the same name. */

const chapterOf = (path: string | null | undefined): string => /(?:^|\/)chapters\/([\w-]+)\/Chapter\.tsx$/.exec(path ?? '')?.[1] ?? '[name]'

/** For the bundler's `output`. */
export const chunks = {
  chunkFileNames: ({ facadeModuleId }: { facadeModuleId: string | null }): string => `assets/${chapterOf(facadeModuleId)}-[hash].js`,
  assetFileNames: ({ originalFileNames: [path] }: { originalFileNames: string[] }): string => `assets/${chapterOf(path)}-[hash][extname]`,
  codeSplitting: {
    groups: [
      // These change seldom: who comes again has them.
      { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//, priority: 2 },
      { name: 'd3', test: /node_modules\/d3-/, priority: 2 },
      { name: 'curves', test: /src\/charts\/line-chart\//, priority: 1 },
      {
        name: 'experiment',
        test: /node_modules\/(?:valibot|zustand)\/|src\/(?:experiment|store|words|controls)\//,
        minShareCount: 2,
        priority: 1,
      },
    ],
  },
}
