// SPDX-License-Identifier: EUPL-1.2
// The numbers of state::PlanSource::Kind and app::FetchFailure::Kind.
export const Source = { bundled: 0, address: 1, file: 2, pasted: 3, kept: 4 };
export const Failure = {
    noAnswer: 0,
    blocked: 1,
    tooLarge: 2,
    httpStatus: 3,
    timedOut: 4,
    unreadable: 5,
    notKept: 6,
    exhausted: 7,
    insecure: 8,
};

export const pause = (duration) => new Promise((resolve) => setTimeout(resolve, duration));
