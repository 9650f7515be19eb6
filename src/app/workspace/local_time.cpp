// SPDX-License-Identifier: Apache-2.0
#include "src/app/workspace/local_time.h"

#include <array>
#include <chrono>
#include <ctime>

namespace saite::app {
namespace {

std::string formatted(std::int64_t milliseconds, const char* form) {
  const auto seconds = static_cast<std::time_t>(milliseconds / 1000);
  std::tm parts{};
  if (::localtime_r(&seconds, &parts) == nullptr) return {};
  std::array<char, 32> text;
  return {text.data(), std::strftime(text.data(), text.size(), form, &parts)};
}

}  // namespace

std::int64_t milliseconds_now() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string local_time(std::int64_t milliseconds) {
  return formatted(milliseconds, "%Y-%m-%d %H:%M");
}

std::string local_date(std::int64_t milliseconds) {
  return formatted(milliseconds, "%Y-%m-%d");
}

}  // namespace saite::app
