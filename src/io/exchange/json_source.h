// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "src/io/exchange/attribute_list.h"
#include "src/io/exchange/formats.h"
#include "src/io/token.h"

namespace saite::exchange {

/// Where things stand in a JSON text. Cost: small where they are asked for in its order.
class JsonPlaces {
 public:
  explicit JsonPlaces(std::string_view text) : text_(text) {}
  /// `pointer` must live as long as the place.
  [[nodiscard]] Place of(io::TokenView value, std::string_view pointer = {});

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

/// Reads a file of JSON and hands it on, with its places; what is wrong with it goes to the notes.
void read_json_source(const Input& input, const ReadOptions& options, Notes& notes,
                      const std::function<void(io::TokenView, JsonPlaces&)>& take);

/// Reads all files of a job, each with a `Reader(job, root, places)` of its own, whose read() says
/// whether it was cancelled.
template <class Reader>
Status read_json_files(const ReadJob& job) {
  Status status;
  for (const Input& input : job.inputs) {
    job.sink.notes().enter(input.name);
    read_json_source(
        input, job.options, job.sink.notes(),
        [&](io::TokenView root, JsonPlaces& places) { status = Reader(job, root, places).read(); });
    if (!status) break;
  }
  return status;
}

/// The member of an object; nothing where there is none, or it is null.
[[nodiscard]] std::optional<io::TokenView> member(io::TokenView object, std::string_view key);
/// The text of a member; numbers as they stand, kept in `texts`; empty where there is none.
[[nodiscard]] std::string_view text_member(io::TokenView object, std::string_view key,
                                           AttributeList& texts);
/// A text, or what stands for one: numbers, true and false as they are written.
[[nodiscard]] std::string_view as_text(io::TokenView value, AttributeList& texts);
/// Calls with (position, item) for each item of a list that is a member; not at all where it is
/// none.
void for_list(io::TokenView object, std::string_view key,
              const std::function<void(std::size_t, io::TokenView)>& call);
/// Adds a member as an attribute, unless it is null or an empty text, list or object.
void add_member(AttributeList& list, std::string_view key, io::TokenView value);
/// {"x": 1, "y": 2}
[[nodiscard]] std::optional<Position> position_member(io::TokenView object);

/// "/nodes/3", kept in `texts`.
[[nodiscard]] std::string_view pointer(AttributeList& texts, std::string_view section,
                                       std::size_t index);

}  // namespace saite::exchange
