// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/xml_writer.h"

#include "graph/base/xml_reference.h"

namespace saite::exchange {
namespace {

/// Ends of lines and tabs stand as references, so that no parser makes blanks of them.
void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    const std::string_view reference = c == '\t'   ? "&#9;"
                                       : c == '\n' ? "&#10;"
                                       : c == '\r' ? "&#13;"
                                                   : xml_reference(c);
    if (reference.empty()) {
      out += c;
    } else {
      out += reference;
    }
  }
}

}  // namespace

XmlWriter::XmlWriter() : out("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") {}

void XmlWriter::new_line() {
  out += '\n';
  out.append(open_.size(), ' ');
}

void XmlWriter::end_tag() {
  if (in_tag_) out += '>';
  in_tag_ = false;
}

void XmlWriter::open(std::string_view name) {
  end_tag();
  new_line();
  out += '<';
  out += name;
  open_.emplace_back(name);
  in_tag_ = true;
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_escaped(out, value);
  out += '"';
}

void XmlWriter::attribute_if(std::string_view name, std::string_view value) {
  if (!value.empty()) attribute(name, value);
}

void XmlWriter::close_with(std::string_view text) {
  end_tag();
  append_escaped(out, text);
  out += "</" + open_.back() + ">";
  open_.pop_back();
}

void XmlWriter::close() {
  const std::string name = std::move(open_.back());
  open_.pop_back();
  if (in_tag_) {
    out += "/>";
    in_tag_ = false;
  } else {
    new_line();
    out += "</" + name + ">";
  }
  if (open_.empty()) out += '\n';
}

}  // namespace saite::exchange
