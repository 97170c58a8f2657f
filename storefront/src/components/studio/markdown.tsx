import ReactMarkdown, { type Components } from "react-markdown"
import remarkGfm from "remark-gfm"

/**
 * What a model wrote. Its HTML is text, its links go nowhere but to the web, and its pictures are named, not loaded: whatever it
 * was told to write can run nothing and call nobody.
 */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="markdown">
      <ReactMarkdown remarkPlugins={[remarkGfm]} components={components} urlTransform={onlyWeb}>
        {text}
      </ReactMarkdown>
    </div>
  )
}

const components: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc">
        {children}
      </a>
    ) : (
      <>{children}</>
    ),
  img: ({ alt }) => <em>{alt}</em>,
  // The page has its own headings: those of an answer stand below them.
  h1: "h3",
  h2: "h4",
  h3: "h5",
  h4: "h6",
  h5: "h6",
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
  table: ({ children }) => (
    <div className="overflow-x-auto" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  // A list of tasks is read, not ticked.
  input: ({ checked }) => <span>{checked ? "☑" : "☐"}</span>,
  // An alignment would be a style in the page, which its policy refuses.
  th: ({ children }) => <th scope="col">{children}</th>,
  td: ({ children }) => <td>{children}</td>,
}

function onlyWeb(url: string): string {
  if (!URL.canParse(url)) return ""
  return ["http:", "https:", "mailto:"].includes(new URL(url).protocol) ? url : ""
}
