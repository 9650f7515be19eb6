// SPDX-License-Identifier: Apache-2.0
#include "src/i18n/catalogue.h"

#include <boost/locale/gnu_gettext.hpp>
#include <string>
#include <vector>

#include "graph/base/error.h"

extern "C" {
extern const unsigned char saite_catalogue_en_begin[];
extern const unsigned char saite_catalogue_en_end[];
extern const unsigned char saite_catalogue_lv_begin[];
extern const unsigned char saite_catalogue_lv_end[];
}

namespace saite::i18n {
namespace {

using Facet = boost::locale::message_format<char>;

std::vector<char> embedded(std::string_view language) {
  return language == "lv" ? std::vector<char>(saite_catalogue_lv_begin, saite_catalogue_lv_end)
                          : std::vector<char>(saite_catalogue_en_begin, saite_catalogue_en_end);
}

}  // namespace

std::locale load_catalogue(std::string_view language) {
  boost::locale::gnu_gettext::messages_info info;
  info.language = std::string(language);
  info.encoding = "UTF-8";
  info.domains.emplace_back("saite");
  // Boost looks for files in these paths; the callback answers every name with our bytes.
  info.paths.emplace_back("embedded");
  info.callback = [language](const std::string&, const std::string&) { return embedded(language); };
  try {
    return {std::locale::classic(), boost::locale::gnu_gettext::create_messages_facet<char>(info)};
  } catch (const std::exception&) {
    broken("a catalogue of the program itself cannot be read");
  }
}

const char* find_text(const std::locale& catalogue, const char* key) {
  return std::use_facet<Facet>(catalogue).get(0, nullptr, key);
}

const char* find_plural(const std::locale& catalogue, const char* key, int n) {
  return std::use_facet<Facet>(catalogue).get(0, nullptr, key, n);
}

}  // namespace saite::i18n
