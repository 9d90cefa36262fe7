<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">
  <!-- The tree that every document has: the divisions of its text, and what they consist of. -->
  <xsl:variable name="structure" as="element(citeStructure)">
    <citeStructure xmlns="http://www.tei-c.org/ns/1.0" unit="division" use="(@xml:id, concat('div', position()))[1]"
      match="/TEI/text//*[self::div[not(ancestor::floatingText)] or self::body[parent::text][not(div)]]">
      <citeData property="http://purl.org/dc/terms/title" use="string-join(head[1]//text()[not(ancestor::note)])"/>
      <citeStructure unit="heading" delim="." match="head" use="concat('head', position())"/>
      <citeStructure unit="opener" delim="." match="opener" use="concat('opener', position())"/>
      <citeStructure unit="paragraph" delim="." match="p | postscript/p" use="concat('p', position())"/>
      <citeStructure unit="list" delim="." match="list" use="concat('list', position())"/>
      <citeStructure unit="table" delim="." match="table" use="concat('table', position())"/>
      <citeStructure unit="quotation" delim="." match="quote" use="concat('quote', position())"/>
      <citeStructure unit="text" delim="." match="floatingText" use="concat('text', position())"/>
      <citeStructure unit="closer" delim="." match="closer" use="concat('closer', position())"/>
      <citeStructure unit="note" delim="." match="note | *[not(self::div)]//note" use="(@xml:id, concat('note', position()))[1]"/>
    </citeStructure>
  </xsl:variable>
</xsl:stylesheet>
