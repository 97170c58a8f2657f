/** The words that several pages use. */
export const sharedEn = {
  retry: "Load again",
  loading: "Loading",
  older: "Older",
  newer: "Newer",
  save: "Save",
  cancel: "Cancel",
  every: "All",
  provider: "Provider",
  kind: "Kind",
  state: "State",
  local: "Local sample",
  credits_one: "{{credits}} credit",
  credits_other: "{{credits}} credits",
  kinds: {
    chat: "Conversation",
    image: "Picture",
    speech: "Speech",
    music: "Music",
    sound_effect: "Sound effect",
    video: "Video",
  },
}

export type SharedTranslation = typeof sharedEn
