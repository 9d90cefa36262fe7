<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- What is to look the same on a page and in the book: document.xsl and book.xsl include it. -->

  <!-- <term> in italics. In the book, too, it is written as HTML without a namespace; teigram makes XHTML of it. -->
  <xsl:template match="term" mode="body" as="element(Q{}i)">
    <i class="term"><xsl:apply-templates select="@xml:id, @xml:lang, node()" mode="body"/></i>
  </xsl:template>
</xsl:stylesheet>
