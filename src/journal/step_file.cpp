// SPDX-License-Identifier: Apache-2.0
#include "src/journal/step_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <utility>

#include "src/edit/step_value.h"
#include "src/journal/folder.h"
#include "src/journal/sealed.h"
#include "src/journal/value_bytes.h"

namespace saite::journal {

StepFile::~StepFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

bool StepFile::open() {
  if (descriptor_ >= 0) return true;
  const auto folder = Folder::open(folder_);
  if (!folder) return false;
  std::string name = (folder->path() / "steps-XXXXXX").string();
  descriptor_ = mkostemp(name.data(), O_CLOEXEC);
  if (descriptor_ < 0) return false;
  unlink(name.c_str());
  return true;
}

std::optional<std::uint64_t> StepFile::put(const edit::Step& step) {
  if (!open()) return std::nullopt;
  const std::string bytes = seal(to_bytes(edit::to_value(step)));
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t written = pwrite(descriptor_, bytes.data() + done, bytes.size() - done,
                                   static_cast<off_t>(end_ + done));
    if (written <= 0) return std::nullopt;
    done += static_cast<std::size_t>(written);
  }
  parts_.push_back({end_, bytes.size(), chained(chain_start, bytes)});
  end_ += bytes.size();
  return parts_.size() - 1;
}

std::optional<edit::Step> StepFile::get(std::uint64_t place) {
  if (place >= parts_.size()) return std::nullopt;
  const Part& part = parts_[place];
  std::string bytes(part.size, '\0');
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t got = pread(descriptor_, bytes.data() + done, bytes.size() - done,
                              static_cast<off_t>(part.begin + done));
    if (got <= 0) return std::nullopt;
    done += static_cast<std::size_t>(got);
  }
  if (chained(chain_start, bytes) != part.sum) return std::nullopt;
  const auto unsealed = unseal(bytes);
  const auto value = unsealed ? value_of_bytes(*unsealed) : Result<model::Value>(unsealed.error());
  auto step = value ? edit::step_of(*value) : Result<edit::Step>(value.error());
  if (!step) return std::nullopt;
  return *std::move(step);
}

}  // namespace saite::journal
