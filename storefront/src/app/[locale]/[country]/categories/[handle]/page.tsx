import { listingPage } from "@/components/listing-page"

// Made when first asked for, then kept for everybody (docs/adr/0006-pages-made-at-run-time.md).
export const revalidate = 300
export const generateStaticParams = () => []

const { generateMetadata, Page } = listingPage("categories")

export { generateMetadata }
export default Page
