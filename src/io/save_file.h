// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>

#include "graph/base/progress.h"
#include "graph/model/network.h"
#include "src/io/write_json.h"

namespace saite::io {

/// Who may read a file that was not there before: whoever the system's settings let, or its owner
/// alone.
enum class Access : std::uint8_t { usual, owner };

/// Replaces a file as a whole or not at all: what `write` hands over goes to a temporary file in
/// the same folder, which is brought to the disk and then takes the old one's place and
/// permissions. A symbolic link stays, the file that it names is replaced. Devices, pipes and "-"
/// (standard output) are written to directly. Temporary files that killed runs left there are swept
/// away; those of runs that go on are locked.
/// Errors: file_no_space, file_not_allowed, folder_missing, file_is_directory, file_unwritable (all
/// with the path, the last with the system's words too); those of `write`. The old file is as it
/// was then.
Status save_atomically(const std::filesystem::path& path,
                       const std::function<Status(const ByteSink&)>& write,
                       Access access = Access::usual);

/// Saves a network as a Saite file. Errors: as save_atomically(), cancelled.
Status save_file(const model::Network& network, const std::filesystem::path& path,
                 Progress& progress);

/// Saves bytes that are already there.
Status save_bytes(std::string_view bytes, const std::filesystem::path& path,
                  Access access = Access::usual);

}  // namespace saite::io
