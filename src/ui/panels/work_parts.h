// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "src/app/jobs/jobs.h"
#include "src/ui/state/ui.h"

// Work that is waited for, so that it looks alike wherever it is.
namespace saite::ui {

/// How far something is: a thin bar in the middle of a line of this height.
void progress_bar(const Ui& ui, double fraction, float width, float height);

/// The job of this label where it lasts so long that people want to see how far it is.
[[nodiscard]] std::optional<app::JobView> slow_job(const Ui& ui, std::string_view label);
/// Its bar, not wider than `width` (design), and a cross that ends it, noted as `place`.
void job_bar(const Ui& ui, const app::JobView& job, float width, const char* place);

}  // namespace saite::ui
