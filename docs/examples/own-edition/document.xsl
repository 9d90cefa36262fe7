<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  exclude-result-prefixes="#all">
  <!-- The pages of documents. -->

  <xsl:import href="teigram:html.xsl"/>
  <xsl:include href="elements.xsl"/>
</xsl:stylesheet>
