<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- The threads. -->

  <!-- <threads total="12"><part/>*<thread/>*</threads> -->
  <xsl:template match="threads" mode="title" as="xs:string"><xsl:sequence select="'Threads'"/></xsl:template>

  <xsl:template match="threads" as="element()*">
    <h1><xsl:apply-templates select="." mode="title"/></h1>
    <p class="lead">
      <xsl:value-of select="if (@total eq '0') then 'No document of this edition refers to another one of it.'
        else 'Documents that answer or cite each other, as far as both are in this edition: ' || f:counted(@total, 'thread') || '.'"/>
    </p>
    <xsl:apply-templates select="thread"/>
    <xsl:call-template name="parts"/>
  </xsl:template>

  <!-- <thread id="thread-d612" label="Washington and Moscow" total="3" first="1951-10-03" last="1952-07-29" href="threads/d612.html">
         <document><refers/></document>*</thread> -->
  <xsl:template match="thread" as="element(Q{}section)">
    <section class="thread" id="{@id}" aria-labelledby="{@id}-label">
      <h2 id="{@id}-label"><xsl:value-of select="@label"/></h2>
      <p class="span"><xsl:value-of select="string-join((f:range(@first, @last)[.], f:counted(@total, 'document')), ', ')"/></p>
      <xsl:call-template name="register"><xsl:with-param name="documents" select="document"/></xsl:call-template>
      <xsl:if test="@href">
        <p><a href="{@href}"><xsl:value-of select="'All ' || f:counted(@total, 'document') || ' of this thread'"/></a></p>
      </xsl:if>
    </section>
  </xsl:template>
</xsl:stylesheet>
