export { followNews, type FollowedNews } from "./follow-news"
export { tellNews } from "./tell-news"
