import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { fetchFile, type Asset } from "../../lib/generations"

/** The file of an asset, as an address that only this page can read: signed-in fetches work whatever the admin signs in by. */
export function useFile(asset: Pick<Asset, "id" | "mime_type" | "url">) {
  const { data, error, refetch } = useQuery({
    queryKey: ["webox-ai-file", asset.id],
    queryFn: () => fetchFile(asset),
    staleTime: Infinity,
  })
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!data) return
    const url = URL.createObjectURL(data)
    setAddress(url)
    return () => URL.revokeObjectURL(url)
  }, [data])
  return { file: data, address, error, refetch }
}
