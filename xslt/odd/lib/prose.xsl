<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:odd="urn:x-teigram:odd" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- The prose of an ODD: its chapters, and the paragraphs and glosses of its declarations. -->

  <xsl:mode name="prose" on-no-match="fail"/>

  <!-- <div xml:id="notes"><head>Notes</head>…</div> -->
  <xsl:template match="div" mode="prose" as="item()+">
    <xsl:text>&#10;</xsl:text>
    <section id="{@xml:id}">
      <xsl:apply-templates select="*" mode="prose"/>
    </section>
  </xsl:template>

  <xsl:template match="div/head" mode="prose" as="element()">
    <xsl:element name="h{count(ancestor::div) + 1}">
      <xsl:number count="div" level="multiple" format="1.1 "/>
      <xsl:apply-templates mode="prose"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="p" mode="prose" as="item()+">
    <xsl:text>&#10;</xsl:text>
    <p><xsl:apply-templates mode="prose"/></p>
  </xsl:template>

  <!-- <p><specList><specDesc key="div" atts="type"/></specList></p> -->
  <xsl:template match="p[specList]" mode="prose" as="item()+">
    <xsl:text>&#10;</xsl:text>
    <dl class="specs">
      <xsl:apply-templates select="specList/specDesc" mode="prose"/>
    </dl>
  </xsl:template>

  <xsl:template match="specDesc" mode="prose" as="element()+">
    <xsl:variable name="spec" as="element()?" select="odd:spec(.)"/>
    <xsl:variable name="attributes" as="element()*" select="($spec, $spec ! odd:attribute-classes(.))/attList/attDef[@ident = tokenize(current()/@atts)]"/>
    <dt><xsl:sequence select="odd:link($spec)"/></dt>
    <dd>
      <xsl:apply-templates select="$spec/desc" mode="prose"/>
      <xsl:for-each select="$attributes">
        <xsl:text> </xsl:text>
        <span class="attribute"><code><xsl:value-of select="@ident"/></code> – <xsl:apply-templates select="desc" mode="prose"/></span>
      </xsl:for-each>
    </dd>
  </xsl:template>

  <xsl:template match="list" mode="prose" as="item()+">
    <xsl:text>&#10;</xsl:text>
    <ul><xsl:apply-templates select="item" mode="prose"/></ul>
  </xsl:template>

  <xsl:template match="item" mode="prose" as="item()+">
    <xsl:text>&#10;</xsl:text>
    <li><xsl:apply-templates mode="prose"/></li>
  </xsl:template>

  <!-- <gi>note</gi>: an element that the schema has -->
  <xsl:template match="gi" mode="prose" as="element(Q{}a)">
    <xsl:sequence select="odd:link(key('spec', string(.)))"/>
  </xsl:template>

  <xsl:template match="att | val" mode="prose" as="element(Q{}code)"><code class="{name()}"><xsl:value-of select="."/></code></xsl:template>
  <xsl:template match="mentioned" mode="prose" as="element(Q{}span)"><span class="mentioned"><xsl:value-of select="."/></span></xsl:template>
  <xsl:template match="hi" mode="prose" as="element(Q{}strong)"><strong><xsl:apply-templates mode="prose"/></strong></xsl:template>
  <xsl:template match="ref" mode="prose" as="element(Q{}a)"><a href="{@target}"><xsl:apply-templates mode="prose"/></a></xsl:template>
  <xsl:template match="desc | gloss" mode="prose" as="node()*"><xsl:apply-templates mode="prose"/></xsl:template>
  <xsl:template match="text()" mode="prose" as="text()"><xsl:value-of select="replace(., '\s+', ' ')"/></xsl:template>

  <!-- <elementSpec ident="idno.file">: <idno>, as a link to its entry -->
  <xsl:function name="odd:link" as="element(Q{}a)">
    <xsl:param name="element" as="element(elementSpec)"/>
    <a href="#tei-{$element/@ident}"><code><xsl:value-of select="odd:name($element)"/></code></a>
  </xsl:function>
</xsl:stylesheet>
