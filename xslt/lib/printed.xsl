<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- On the page of a document, a page mark leads to the page of the printed edition, where the collection states its address. -->

  <!-- <pb n="988"/>, and <page printed="https://example.org/pg_{number}"/>. The link stands inside the mark, which the style sheet
       places, and around what names it, since the role of a page break hides what is in it; in a link there is no other link. -->
  <xsl:template match="pb[@n][$page/@printed][not(ancestor::ref)]" mode="body" as="element(Q{}span)" priority="1">
    <xsl:variable name="mark" as="element(Q{}span)"><xsl:next-match/></xsl:variable>
    <span>
      <xsl:sequence select="$mark/(@* except (@role, @aria-label))"/>
      <a href="{replace($page/@printed, '{number}', encode-for-uri(@n), 'q')}">
        <span><xsl:sequence select="$mark/(@role, @aria-label, node())"/></span>
      </a>
    </span>
  </xsl:template>
</xsl:stylesheet>
