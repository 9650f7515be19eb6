// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <fstream>

namespace saite::ui {

/// What each frame cost, a line a frame, for measurements from outside (tests/bench/window.py):
/// when it was shown (CLOCK_MONOTONIC, so that another process can compare), then the parts it
/// spent its time on, all ms; then whether something moves and whether the map is sharp.
///     log.begin(); …; log.polled(); …; log.built(); …; log.drawn(); …; log.shown(moving, sharp);
/// Not wanted, it costs nothing.
class FrameLog {
 public:
  explicit FrameLog(const std::filesystem::path& path);

  void begin() { part(begin_); }
  void polled() { part(polled_); }  // the session is up to date
  void built() { part(built_); }    // the panels are laid out
  void drawn() { part(drawn_); }    // the map is drawn
  void shown(bool moving, bool sharp);

 private:
  using Clock = std::chrono::steady_clock;
  void part(Clock::time_point& at) const {
    if (wanted_) at = Clock::now();
  }

  bool wanted_ = false;
  std::ofstream out_;
  Clock::time_point begin_;
  Clock::time_point polled_;
  Clock::time_point built_;
  Clock::time_point drawn_;
};

}  // namespace saite::ui
