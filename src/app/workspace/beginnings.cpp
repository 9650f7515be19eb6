// SPDX-License-Identifier: Apache-2.0
#include "src/app/workspace/beginnings.h"

#include <algorithm>
#include <string>
#include <utility>

#include "src/app/workspace/workspace.h"
#include "src/io/read_json.h"
#include "src/io/write_json.h"

extern "C" {
// Named by cmake/embed.cmake.
// NOLINTBEGIN(readability-identifier-naming)
extern const unsigned char saite_sample_darbigas_kopienas_begin[];
extern const unsigned char saite_sample_darbigas_kopienas_end[];
extern const unsigned char saite_sample_ozolkalni_begin[];
extern const unsigned char saite_sample_ozolkalni_end[];
extern const unsigned char saite_sample_karate_begin[];
extern const unsigned char saite_sample_karate_end[];
extern const unsigned char saite_sample_florentine_begin[];
extern const unsigned char saite_sample_florentine_end[];
extern const unsigned char saite_template_village_begin[];
extern const unsigned char saite_template_village_end[];
extern const unsigned char saite_template_services_begin[];
extern const unsigned char saite_template_services_end[];
extern const unsigned char saite_template_school_begin[];
extern const unsigned char saite_template_school_end[];
// NOLINTEND(readability-identifier-naming)
}

namespace saite::app {
namespace {

Beginning embedded(std::string_view id, const unsigned char* begin, const unsigned char* end) {
  return {id, {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)}};
}

}  // namespace

std::span<const Beginning> samples() {
  static const Beginning all[] = {
      embedded("sample.ecosystem", saite_sample_darbigas_kopienas_begin,
               saite_sample_darbigas_kopienas_end),
      embedded("sample.village", saite_sample_ozolkalni_begin, saite_sample_ozolkalni_end),
      embedded("sample.karate", saite_sample_karate_begin, saite_sample_karate_end),
      embedded("sample.florentine", saite_sample_florentine_begin, saite_sample_florentine_end)};
  return all;
}

std::span<const Beginning> templates() {
  static const Beginning all[] = {
      embedded("template.village", saite_template_village_begin, saite_template_village_end),
      embedded("template.services", saite_template_services_begin, saite_template_services_end),
      embedded("template.school", saite_template_school_begin, saite_template_school_end)};
  return all;
}

void begin_with(Workspace& workspace, const Beginning& beginning) {
  NullProgress nobody;
  auto read = io::read_json(beginning.bytes, nobody);
  if (!read || !read->network) broken("a network that is part of the program cannot be read");
  model::Network network = *std::move(read->network);
  const bool is_template = std::ranges::any_of(
      templates(), [&](const Beginning& each) { return each.id == beginning.id; });
  if (is_template) {
    const i18n::Translator& text = workspace.text();
    network.info.language = text.language();
    network.info.title = text.tr("start." + std::string(beginning.id));
    network.info.description = text.tr("start.template.words");
  }
  const std::string bytes = io::to_json(network);
  workspace.file().open_copy(network, bytes);
}

}  // namespace saite::app
