declare module "autocannon" {
  export type Options = { url: string; headers?: Record<string, string>; connections: number; duration: number }
  export type Result = { requests: { total: number }; duration: number; non2xx: number; errors: number }
  export default function autocannon(options: Options): Promise<Result>
}
