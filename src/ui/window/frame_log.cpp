// SPDX-License-Identifier: Apache-2.0
#include "src/ui/window/frame_log.h"

#include <fmt/format.h>

namespace saite::ui {

FrameLog::FrameLog(const std::filesystem::path& path) : wanted_(!path.empty()) {
  if (!wanted_) return;
  out_.open(path);
  out_ << "shown poll panels map rest moving sharp\n";
}

void FrameLog::shown(bool moving, bool sharp) {
  if (!wanted_) return;
  const auto now = Clock::now();
  const auto ms = [](Clock::duration d) {
    return std::chrono::duration<double, std::milli>(d).count();
  };
  out_ << fmt::format("{:.2f} {:.2f} {:.2f} {:.2f} {:.2f} {:d} {:d}\n", ms(now.time_since_epoch()),
                      ms(polled_ - begin_), ms(built_ - polled_), ms(drawn_ - built_),
                      ms(now - drawn_), moving, sharp);
  out_.flush();  // whoever reads along wants to see it now
}

}  // namespace saite::ui
