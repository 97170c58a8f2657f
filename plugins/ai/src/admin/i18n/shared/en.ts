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
  sample: {
    "local-text": "Sample text",
    "local-image": "Sample picture",
    "local-cover": "Sample cover",
    "local-speech": "Sample voice",
    "local-music": "Sample music",
    "local-sound": "Sample sound effect",
    "local-video": "Sample film",
  },
  sampleSource: "made on the shop’s own machine",
  fault: {
    offline: "the shop could not be reached. Try again in a moment.",
    server: "something went wrong in the shop. Try again in a moment.",
    session: "your session has ended. Sign in again.",
  },
  /** For a refusal whose sentence is not in the reader's language. */
  refused: "{{message}}",
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
