// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "src/app/jobs/jobs.h"
#include "src/study/results.h"
#include "src/ui/state/ui.h"

// Work that is waited for, so that it looks alike wherever it is.
namespace saite::ui {

/// How far something is: a thin bar in the middle of a line of this height.
void progress_bar(const Ui& ui, double fraction, float width, float height);

/// The job of this label where it lasts so long that people want to see how far it is.
[[nodiscard]] std::optional<app::JobView> slow_job(const Ui& ui, std::string_view label);
/// Its bar, not wider than `width` (design), and a cross that ends it, noted as `place`.
void job_bar(const Ui& ui, const app::JobView& job, float width, const char* place);

/// That something is being worked out, with a bar and a way to stop it; why it failed; that it was
/// stopped, and a way to begin again. False where there is nothing else to show.
struct Work {
  std::string_view job;  // its label
  study::Arrival state = study::Arrival::waiting;
  const std::optional<Error>* error = nullptr;
  bool has_result = false;
  const char* stop = "";  // places that are noted
  const char* again = "";
};
bool show_work(const Ui& ui, const Work& work, const std::function<void()>& again);

}  // namespace saite::ui
