<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xmlns:s="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- Where the links of a chapter lead in the book. -->

  <!-- The documents of the book, as src/teigram/book.py shows them. -->
  <xsl:param name="book" as="element(s:book)"><s:book/></xsl:param>

  <xsl:key name="document" match="s:document" use="string(@href)"/>

  <!-- The document that the address *href* on the page *from* leads to, when it is in the book. -->
  <xsl:function name="f:document" as="element(s:document)?">
    <xsl:param name="href" as="xs:string"/>
    <xsl:param name="from" as="xs:string"/>
    <xsl:variable name="path" as="xs:string" select="tokenize($href, '#')[1]"/>
    <xsl:variable name="absolute" as="xs:string?" select="if (matches($path, '^[^:?\s]+\.html$')) then string(resolve-uri($path, 'site:/' || $from)) else ()"/>
    <xsl:sequence select="$absolute ! key('document', substring-after(., 'site:/'), $book)"/>
  </xsl:function>

  <!-- What only a browser or a script can use, and what is not shown. -->
  <xsl:function name="f:is-for-screens" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/@hidden) or local-name($element) = ('button', 'input', 'script', 'template')"/>
  </xsl:function>
</xsl:stylesheet>
