// SPDX-License-Identifier: Apache-2.0
#include "src/io/text_watch.h"

#include <utility>

#include "graph/base/text.h"
#include "graph/base/utf8.h"

namespace saite::io {

void TextWatch::look_closely(std::string_view text, std::size_t offset, Problems& problems) {
  if (has_unprintable(text)) {
    problems.counted("unprintable_letter", offset, {}, {excerpt(printable(text), 0)});
  }
  if (is_composed(text)) return;
  const auto [at, is_new] =
      uncomposed_.try_emplace(composed(text), Seen{std::string(text), offset, false});
  // The same marks in another order make a third form.
  if (!is_new && at->second.written != text) at->second.twin = true;
}

void TextWatch::meet(std::string_view text) {
  if (!is_composed(text)) return;
  const auto at = uncomposed_.find(std::string(text));
  if (at != uncomposed_.end()) at->second.twin = true;
}

void TextWatch::report_twins(Problems& problems) const {
  const Seen* first = nullptr;
  std::size_t count = 0;
  for (const auto& entry : uncomposed_) {
    const Seen& seen = entry.second;
    if (!seen.twin) continue;
    ++count;
    if (first == nullptr || seen.offset < first->offset) first = &seen;
  }
  if (first == nullptr) return;
  problems.leave();
  problems.warning("two_forms", first->offset, {},
                   {excerpt(composed(first->written), 0), std::to_string(count)});
}

}  // namespace saite::io
