export const en = {
  jobs: {
    title: "Background jobs",
    description:
      "Work that the shop does on its own, such as mails and documents. What failed for good can be tried again.",
    filter: {
      all: "All",
      waiting: "Waiting",
      running: "Running",
      dead: "Failed",
      done: "Done",
      dropped: "Dropped",
    },
    column: {
      job: "Job",
      state: "State",
      progress: "Progress",
      attempts: "Attempts",
      time: "Time",
      actions: "Actions",
    },
    state: { waiting: "Waiting", running: "Running", dead: "Failed", done: "Done", dropped: "Dropped" },
    attempts: "{{attempts}} of {{max}}",
    time: {
      waiting: "Runs {{time}}",
      running: "Since {{time}}",
      dead: "Failed {{time}}",
      done: "Done {{time}}",
      dropped: "Dropped {{time}}",
    },
    empty: { all: "No background job was needed yet.", state: "No job is in this state." },
    error: { title: "The jobs could not be loaded.", retry: "Load again" },
    page: { next: "Older", previous: "Newer" },
    action: { open: "Actions for this job", retry: "Retry", drop: "Drop" },
    retry: {
      title: "Retry this job?",
      text: "{{workflow}} runs again at once. What it has already done is not done twice.",
      done: "The job runs again.",
    },
    drop: {
      title: "Drop this job?",
      text: "{{workflow}} will not run: what it was to do stays undone. You can still retry it later.",
      done: "The job was dropped.",
    },
    cancel: "Cancel",
    failed: "That did not work: {{reason}}",
    unreachable: "The shop does not answer. Look at your connection, and try again.",
    more: "more than {{count}}",
  },
}

export type Translation = typeof en
