// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "src/io/exchange/attribute_list.h"
#include "src/io/exchange/record_sink.h"
#include "src/io/exchange/xml_text.h"

namespace saite::exchange {

/// Whether a graph of a GraphML file is an interview of Network Canvas.
[[nodiscard]] bool is_interview(pugi::xml_node graph);

/// One interview: the person interviewed stands in no element of its own, though all that is told
/// is told by that person.
class Interview {
 public:
  /// `several`: there are others in the file, whose ids may be the same.
  Interview(pugi::xml_node graph, std::size_t number, bool several);

  /// The case as the interviewer called it, else its number.
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string full_id(std::string_view id) const;

  /// The person interviewed, with what the file says of him or her and of the interview.
  void say_ego(RecordSink& sink, const Place& place, std::string_view title, AttributeList& said);
  /// Who was named, by whichever answer is called a name; `attributes` gets what is true of all in
  /// this interview.
  void add_alter(ActorRecord& actor, AttributeList& attributes);
  /// Ties the person interviewed to all who were named.
  void tie_ego(RecordSink& sink, const Place& place) const;

 private:
  pugi::xml_node graph_;
  std::string name_;
  bool several_;
  std::string ego_;  // its id
  std::vector<std::string> alters_;
};

}  // namespace saite::exchange
