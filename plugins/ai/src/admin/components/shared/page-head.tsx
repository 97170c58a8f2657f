import { Heading, Text } from "@medusajs/ui"

/** What a page, or a part of one, is for. */
export function PageHead({
  title,
  description,
  level = "h1",
}: {
  title: string
  description: string
  level?: "h1" | "h2"
}): JSX.Element {
  return (
    <div className="px-6 py-4">
      <Heading level={level}>{title}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {description}
      </Text>
    </div>
  )
}
