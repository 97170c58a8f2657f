export const metadata = { title: "An empty page", description: "A page with nothing on it but its heading." }

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
