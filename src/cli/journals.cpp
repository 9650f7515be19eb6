// SPDX-License-Identifier: Apache-2.0
#include "src/cli/journals.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <optional>

namespace saite::cli {
namespace {

bool is_key(const std::string& text) {
  return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::optional<std::int64_t> number_of(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// The last millisecond that the words mean.
std::optional<std::int64_t> time_of(const std::string& text) {
  struct Form {
    const char* format;
    std::int64_t seconds;  // that it leaves open
  };
  for (const auto& [format, open] : {Form{"%Y-%m-%dT%H:%M:%S", 1},
                                     {"%Y-%m-%d %H:%M:%S", 1},
                                     {"%Y-%m-%dT%H:%M", 60},
                                     {"%Y-%m-%d %H:%M", 60},
                                     {"%Y-%m-%d", 86'400}}) {
    std::tm parts{};
    parts.tm_isdst = -1;
    const char* end = ::strptime(text.c_str(), format, &parts);
    if (end == nullptr || *end != '\0') continue;
    const std::time_t seconds = std::mktime(&parts);
    if (seconds == -1) return std::nullopt;
    return (std::int64_t{seconds} + open) * 1000 - 1;
  }
  return std::nullopt;
}

}  // namespace

std::string utc_text(std::int64_t milliseconds) {
  const auto seconds = static_cast<std::time_t>(milliseconds / 1000);
  std::tm parts{};
  if (::gmtime_r(&seconds, &parts) == nullptr) return {};
  std::array<char, 32> text;
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

journal::Key key_of(const std::string& file_or_key) {
  if (is_key(file_or_key)) return {file_or_key};
  return journal::key_of(journal::canonical(file_or_key));
}

Result<journal::Store> journal_of(const std::string& file_or_key) {
  auto folder = journal::Folder::look(journal::journal_folder());
  if (!folder) return folder.error();
  auto store = journal::Store::look(*folder, key_of(file_or_key));
  if (!store && store.error().code == "journal_missing") {
    return Error{"journal_missing", {}, {file_or_key}};
  }
  return store;
}

Result<std::int64_t> version_at(const std::vector<journal::Version>& newest_first,
                                const std::string& when) {
  const auto first = [&](const auto& holds) -> std::optional<std::int64_t> {
    const auto found = std::ranges::find_if(newest_first, holds);
    if (found == newest_first.end()) return std::nullopt;
    return found->number;
  };
  using journal::Version;
  auto found = first([&](const Version& v) { return v.name == when; });
  if (const auto number = number_of(when); !found && number) {
    found = first([&](const Version& v) { return v.number == *number; });
  }
  if (const auto time = time_of(when); !found && time) {
    found = first([&](const Version& v) { return v.time <= *time; });
  }
  if (!found) return Error{"no_such_version", {}, {when}};
  return *found;
}

}  // namespace saite::cli
